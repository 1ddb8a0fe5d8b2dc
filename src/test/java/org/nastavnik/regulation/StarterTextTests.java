package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.project.ProjectId;

class StarterTextTests {

  private final StarterText starter = new StarterText();

  @Test
  void namesTheFactsOfThePassport() {
    List<SectionDraft> sections = starter.sections(passport(true,
        List.of(new EventTarget("master-class", "Онлайн-мастер-класс", 6), new EventTarget("seminar", "Семинар", 8)),
        List.of("БГУНБ", "БГИИК")));

    assertThat(sections).extracting(SectionDraft::number).containsOnlyNulls();
    assertThat(sections).extracting(SectionDraft::heading).hasSize(10).startsWith("Общие положения", "Цель и задачи", "Участники")
        .contains("Конкурс").doesNotHaveDuplicates();
    assertThat(sections.get(0).text()).contains("«Школа & друзья»", "1.3. Школа работает с 20.04.2022 по 24.02.2023.");
    assertThat(sections.get(1).text()).startsWith("2.1. Цель Школы: Создать школу.\n2.2. Задачи Школы:\n— ");
    assertThat(sections.get(2).text()).contains("(всего: 2)", "3.5. Партнёры Школы: БГУНБ, БГИИК.");
    assertThat(sections.get(3).text()).contains("4.2. За время работы Школы проводится не менее:\n"
        + "— «Онлайн-мастер-класс»: 6;\n— «Семинар»: 8.\n4.3. ");
  }

  @Test
  void leavesOutWhatThePassportDoesNotPromise() {
    List<SectionDraft> sections = starter.sections(passport(false, List.of(), List.of()));

    assertThat(sections).extracting(SectionDraft::heading).hasSize(9).doesNotContain("Конкурс");
    assertThat(sections.get(2).text()).doesNotContain("Партнёры");
    assertThat(sections.get(3).text()).contains("4.2. Программу каждого мероприятия").doesNotContain("не менее");
    assertThat(sections).allSatisfy(section -> assertThat(section.text()).doesNotContain("[", "\n\n").isNotBlank());
  }

  private static Passport passport(boolean contest, List<EventTarget> events, List<String> partners) {
    return new Passport(new ProjectId(UUID.randomUUID()), "SCHOOL", "Школа & друзья", "Создать школу", LocalDate.of(2022, 4, 20),
        LocalDate.of(2023, 2, 24), ZoneId.of("Europe/Moscow"), 1, true, events, contest, partners,
        List.of(new BranchId(UUID.randomUUID()), new BranchId(UUID.randomUUID())), "coordinator");
  }
}
