package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;

class ProjectTests {

  private static final Instant NOW = Instant.parse("2022-04-20T06:00:00Z");
  private static final EventTarget SEMINAR = new EventTarget("seminar", "Семинар", 8);

  private final PassportTerms terms = terms(List.of(SEMINAR));
  private final Project project = new Project(new ProjectId(UUID.randomUUID()), "S-1", UUID.randomUUID(), terms, "coordinator", NOW);

  @Test
  void aDraftIsWrittenAnewUntilItIsInForce() {
    project.returnPassport("Уточните цель");
    project.revisePassport(terms(List.of(SEMINAR, new EventTarget("talk", "Беседа", 1))), "coordinator", NOW);
    assertThat(project.passport().events()).hasSize(2);
    assertThat(project.passport().version()).isEqualTo(1);
    assertThat(project.isRunning()).isFalse();

    project.approvePassport("director", NOW);
    assertThat(project.passportRemark()).isNull();
    assertThat(project.isRunning()).isTrue();
    refuses("уже утверждён", () -> project.revisePassport(terms, "coordinator", NOW));
    refuses("уже утверждён", () -> project.returnPassport("Поздно"));
    refuses("уже утверждён", () -> project.approvePassport("director", NOW));
  }

  @Test
  void aChangeGivesANewVersionAndLeavesTheOldOne() {
    refuses("ещё не утверждён", () -> change(LocalDate.of(2023, 3, 31)));
    project.approvePassport("director", NOW);

    change(LocalDate.of(2023, 3, 31));

    assertThat(project.versions()).extracting(PassportVersion::number).containsExactly(1, 2);
    assertThat(project.view(project.versions().get(0)).ends()).isEqualTo(LocalDate.of(2023, 2, 24));
    assertThat(project.passport().ends()).isEqualTo(LocalDate.of(2023, 3, 31));
  }

  @Test
  void aPlanIsApprovedOnceAndPlansTheContestThePassportPromises() {
    project.returnPlan("Сдвиньте семинар");
    assertThat(project.planRemark()).isEqualTo("Сдвиньте семинар");
    project.approvePlan("director", NOW);

    assertThat(project.planRemark()).isNull();
    assertThat(project.isContestPlanned()).isTrue();
    refuses("уже утверждён", () -> project.approvePlan("director", NOW));
    refuses("уже утверждён", () -> project.returnPlan("Поздно"));
  }

  @Test
  void turningRedIsToldOnceUntilTheRiskIsSettledAndTheProjectRecovers() {
    assertThat(project.assess(Health.AMBER, NOW)).isFalse();
    assertThat(project.assess(Health.RED, NOW)).isTrue();
    assertThat(project.assess(Health.RED, NOW)).isFalse();
    assertThat(project.assess(Health.GREEN, NOW)).isFalse();
    assertThat(project.assess(Health.RED, NOW)).as("still being decided on").isFalse();
    project.settleRisk();
    assertThat(project.assess(Health.RED, NOW)).as("red all along").isFalse();
    project.assess(Health.GREEN, NOW);
    assertThat(project.assess(Health.RED, NOW)).isTrue();
  }

  @Test
  void aProjectEndsOnce() {
    project.approvePassport("director", NOW);
    assertThat(project.ending()).isEmpty();
    project.cancel("Нет средств", NOW);
    project.cancel("Другая причина", NOW.plusSeconds(1));

    assertThat(project.ending()).contains(new Ending(true, "Нет средств", NOW));
    refuses("отменён", () -> project.close(NOW));
    refuses("отменён", project::refuseUnlessRunning);
  }

  @Test
  void aClosedProjectCannotBeCancelled() {
    project.approvePassport("director", NOW);
    project.close(NOW);

    assertThat(project.ending()).contains(new Ending(false, null, NOW));
    refuses("уже закрыт", () -> project.cancel("Поздно", NOW));
    refuses("уже закрыт", project::refuseUnlessRunning);
  }

  @Test
  void aPassportIsCompleteAndFreeOfContradictions() {
    for (String code : new String[] {null, " ", "S 1", "S".repeat(61), "-S"}) {
      refuses("шифр", () -> new Project(project.id(), code, UUID.randomUUID(), terms, "coordinator", NOW));
    }
    refuses("не больше 1000", () -> terms(List.of(new EventTarget("seminar", "Семинар", 1001))));
    refuses("до 300 знаков", () -> terms(List.of(new EventTarget("seminar", "С".repeat(301), 1))));
    refuses("до 300 знаков", () -> new PassportTerms("Школа", "Цель", LocalDate.of(2022, 4, 20), LocalDate.of(2023, 2, 24),
        ZoneId.of("Europe/Moscow"), true, List.of(), false, List.of("П".repeat(301)), terms.branches()));
    refuses("название", () -> terms(" ", "Цель", LocalDate.of(2023, 2, 24), List.of(SEMINAR)));
    refuses("цель", () -> terms("Школа", null, LocalDate.of(2023, 2, 24), List.of(SEMINAR)));
    refuses("закончиться позже", () -> terms("Школа", "Цель", LocalDate.of(2022, 4, 20), List.of(SEMINAR)));
    refuses("указан дважды", () -> terms(List.of(SEMINAR, SEMINAR)));
    refuses("меньше нуля", () -> terms(List.of(new EventTarget("seminar", "Семинар", -1))));
    refuses("записан непонятно", () -> terms(List.of(new EventTarget("круглый стол", "Круглый стол", 1))));
    refuses("как называется", () -> terms(List.of(new EventTarget("seminar", " ", 1))));
    refuses("ни одного требования", () -> new PassportTerms("Школа", "Цель", LocalDate.of(2022, 4, 20), LocalDate.of(2023, 2, 24),
        ZoneId.of("Europe/Moscow"), false, List.of(new EventTarget("seminar", "Семинар", 0)), false, List.of(), terms.branches()));
    refuses("хотя бы один филиал", () -> new PassportTerms("Школа", "Цель", LocalDate.of(2022, 4, 20), LocalDate.of(2023, 2, 24),
        ZoneId.of("Europe/Moscow"), true, List.of(), false, List.of(), List.of()));
  }

  private void change(LocalDate ends) {
    project.changePassport(UUID.randomUUID(), terms.with(PassportChange.longerTerm(ends, "Не успеть")), "Не успеть", "coordinator",
        "director", NOW);
  }

  private static PassportTerms terms(List<EventTarget> events) {
    return terms("Школа", "Цель", LocalDate.of(2023, 2, 24), events);
  }

  private static PassportTerms terms(String name, String goal, LocalDate ends, List<EventTarget> events) {
    return new PassportTerms(name, goal, LocalDate.of(2022, 4, 20), ends, ZoneId.of("Europe/Moscow"), false, events, true, List.of(),
        List.of(new BranchId(UUID.randomUUID())));
  }

  private static void refuses(String message, ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
  }
}
