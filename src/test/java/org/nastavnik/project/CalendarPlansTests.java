package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class CalendarPlansTests {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);

  @Autowired CalendarPlans plans;
  @Autowired PlanCheck check;
  @Autowired Passports passports;
  @Autowired Projects projects;
  @Autowired ProcessStory story;
  @Autowired DemoPeople people;
  @Autowired SchoolClock clock;

  @BeforeEach
  void begin() {
    people.open(story.branches(), 5);
    clock.stopAt(TODAY.atTime(9, 0).atZone(MOSCOW).toInstant());
  }

  static Stream<Arguments> termsAndTargets() {
    return Stream.of(
        Arguments.of(LocalDate.of(2022, 4, 20), LocalDate.of(2023, 2, 24), targets(6, 8, 1)),
        Arguments.of(LocalDate.of(2022, 4, 20), LocalDate.of(2022, 12, 30), targets(1, 0, 0)),
        Arguments.of(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 5, 31), targets(3, 20, 2)),
        Arguments.of(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 8, 19), targets(2, 2, 1)),
        Arguments.of(LocalDate.of(2022, 5, 30), LocalDate.of(2025, 5, 30), targets(40, 30, 5)));
  }

  /** The software's own proposal needs no correction: nothing to complain of, no warning either. */
  @ParameterizedTest
  @MethodSource("termsAndTargets")
  void whatIsProposedIsInOrder(LocalDate starts, LocalDate ends, List<EventTarget> targets) {
    ProjectId id = project(starts, ends, targets);
    plans.propose(id);

    List<NewEvent> rows = rows(id);
    assertThat(rows).hasSize(targets.stream().mapToInt(EventTarget::target).sum());
    assertThat(rows).extracting(NewEvent::date).doesNotHaveDuplicates().allMatch(date -> date.getDayOfWeek() != DayOfWeek.SUNDAY);
    assertThat(check.look(projects.passport(id), rows(id))).isEmpty();
    plans.plan(id, rows);

    plans.propose(id);
    assertThat(rows(id)).as("a plan that has rows stays").isEqualTo(rows);
  }

  @Test
  void theMethodologistsTakeTurns() {
    ProjectId id = project(LocalDate.of(2022, 4, 20), LocalDate.of(2023, 2, 24), targets(6, 8, 1));
    plans.propose(id);

    assertThat(rows(id)).extracting(NewEvent::responsible)
        .startsWith("methodologist1", "methodologist2", "methodologist3", "methodologist4", "methodologist1");
  }

  @Test
  void aTermThatIsTooShortLeavesThePlanToPeople() {
    ProjectId id = project(LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 10), targets(1, 1, 1));
    plans.propose(id);
    assertThat(rows(id)).isEmpty();

    ProjectId over = project(LocalDate.of(2022, 4, 20), LocalDate.of(2022, 5, 20), targets(1, 1, 1));
    plans.propose(over);
    assertThat(rows(over)).isEmpty();
  }

  @Test
  void aPlanMayHaveWarningsButNoErrors() {
    ProjectId id = project(LocalDate.of(2022, 4, 20), LocalDate.of(2022, 12, 30), targets(0, 3, 0));
    plans.plan(id, List.of(seminar("2022-12-24", "methodologist1"), seminar("2022-06-27", "methodologist1"), seminar("2022-09-07", "methodologist1")));
    assertThat(check.look(projects.passport(id), rows(id))).extracting(PlanFinding::text).containsExactly(
        "Строка 1 (Семинар, 27.06.2022): на подготовку меньше рабочих дней, чем обычно.",
        "Строка 3 (Семинар, 24.12.2022): до конца проекта мало времени на видео, отчёт и приёмку.",
        "Строка 3 (Семинар, 24.12.2022): выходной или праздничный день.");

    assertThatThrownBy(() -> plans.plan(id, List.of(seminar("2022-04-19", "methodologist1"), seminar("2023-01-07", "librarian01"),
        seminar("2023-01-07", null)))).isInstanceOf(InvalidInput.class).hasMessage("""
            План нельзя принять.
            Строка 1 (Семинар, 19.04.2022): дата раньше начала проекта. Выберите дату позже.
            Строка 1 (Семинар, 19.04.2022): мало рабочих дней на подготовку. Выберите дату позже.
            Строка 2 (Семинар, 07.01.2023): дата позже окончания проекта. Выберите дату раньше.
            Строка 2 (Семинар, 07.01.2023): в этот день уже есть мероприятие. Выберите другой день.
            Строка 2 (Семинар, 07.01.2023): нет ответственного методиста. Выберите его.
            Строка 3 (Семинар, 07.01.2023): дата позже окончания проекта. Выберите дату раньше.
            Строка 3 (Семинар, 07.01.2023): в этот день уже есть мероприятие. Выберите другой день.
            Строка 3 (Семинар, 07.01.2023): нет ответственного методиста. Выберите его.""");
    assertThat(rows(id)).as("what was planned stays").hasSize(3).extracting(NewEvent::date).contains(LocalDate.of(2022, 9, 7));
    assertThatThrownBy(() -> plans.plan(id, List.of(new NewEvent("lecture", TODAY, LocalTime.NOON, 60, "methodologist1", null))))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("«lecture» в паспорте нет");
  }

  private ProjectId project(LocalDate starts, LocalDate ends, List<EventTarget> targets) {
    return passports.register("PLAN-" + UUID.randomUUID(), new PassportTerms("Школа", "Цель", starts, ends, MOSCOW, true, targets, false,
        List.of(), story.branches()), "coordinator");
  }

  private List<NewEvent> rows(ProjectId id) {
    return new ArrayList<>(projects.calendarPlan(id).stream().map(row -> new NewEvent(row.kind(), row.date(), row.time(), row.durationMinutes(),
        row.responsible(), row.title())).toList());
  }

  private static NewEvent seminar(String date, String responsible) {
    return new NewEvent("seminar", LocalDate.parse(date), LocalTime.of(10, 0), 60, responsible, null);
  }

  private static List<EventTarget> targets(int masterClasses, int seminars, int sessions) {
    return List.of(new EventTarget("master-class", "Мастер-класс", masterClasses), new EventTarget("seminar", "Семинар", seminars),
        new EventTarget("strategic-session", "Сессия", sessions));
  }
}
