package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.event.programme.PartnerAnswer;
import org.nastavnik.event.programme.ProgrammeDraft;
import org.nastavnik.project.PlannedEvent;
import org.nastavnik.project.PlannedEventId;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;

class EventTests {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final LocalDate DAY = LocalDate.of(2022, 5, 18);
  private static final LocalDate TODAY = LocalDate.of(2022, 5, 10);
  private static final LocalDate TERM_ENDS = LocalDate.of(2022, 12, 30);
  private static final Instant NOW = Instant.parse("2022-05-10T09:00:00Z");

  private final Event event = new Event(new PlannedEvent(new PlannedEventId(UUID.randomUUID()), new ProjectId(UUID.randomUUID()),
      "seminar", "Семинар", DAY, LocalTime.of(10, 0), 90, "methodologist1", false, null, null));

  @Test
  void isCalledByItsTopicOnceThereIsOne() {
    assertThat(event.title()).isEqualTo("Семинар");
    event.prepare(draft("Тема"), NOW);
    assertThat(event.title()).isEqualTo("Тема");
  }

  @Test
  void anApprovalFallsWithAnotherProgramme() {
    event.prepare(draft("Тема"), NOW);
    event.approveProgramme("director", NOW);
    assertThat(event.isProgrammeApproved()).isTrue();
    event.prepare(draft("Другая тема"), NOW);
    assertThat(event.isProgrammeApproved()).isFalse();
  }

  @Test
  void anAnnouncementHoldsForItsDateOnly() {
    event.announce(UUID.randomUUID(), "https://a", "https://b", NOW);
    assertThat(event.isRegistrationOpen(NOW, MOSCOW)).isTrue();
    event.postpone(to(DAY.plusDays(7)), TODAY, TERM_ENDS);
    assertThat(event.isAnnounced()).isFalse();
    assertThat(event.isRegistrationOpen(NOW, MOSCOW)).isFalse();
    assertThat(event.calendarUid()).isEqualTo(event.id() + "@nastavnik");
    assertThat(event.calendarSequence()).isEqualTo(1);
    assertThat(event.plannedOn()).as("the baseline").isEqualTo(DAY);
    assertThat(EventView.of(event).slipDays()).isEqualTo(7);
  }

  @Test
  void registrationClosesWhenTheEventEnds() {
    event.announce(UUID.randomUUID(), "https://a", "https://b", NOW);
    assertThat(event.isRegistrationOpen(Instant.parse("2022-05-18T08:29:59Z"), MOSCOW)).isTrue();
    assertThat(event.isRegistrationOpen(Instant.parse("2022-05-18T08:30:00Z"), MOSCOW)).isFalse();
  }

  @Test
  void cannotBeMovedToThePastToTheSameDayOrBeyondTheTerm() {
    for (LocalDate date : List.of(TODAY, DAY, TERM_ENDS.plusDays(1))) {
      assertThatThrownBy(() -> event.postpone(to(date), TODAY, TERM_ENDS)).isInstanceOf(InvalidInput.class);
    }
    event.postpone(to(TERM_ENDS), TODAY, TERM_ENDS);
    assertThat(event.takesPlaceOn()).isEqualTo(TERM_ENDS);
  }

  @Test
  void isHeldOnItsDayOrNotAtAll() {
    assertThatThrownBy(() -> event.hold(LocalTime.of(10, 0), LocalTime.of(11, 0), DAY.minusDays(1), MOSCOW)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> event.miss("Нет света", DAY.minusDays(1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> event.hold(LocalTime.of(10, 0), LocalTime.of(10, 0), DAY, MOSCOW)).isInstanceOf(InvalidInput.class);
    event.hold(LocalTime.of(10, 5), LocalTime.of(11, 35), DAY.plusDays(1), MOSCOW);
    assertThat(event.minutesHeld()).isEqualTo(90);
    assertThat(event.beganAt()).isEqualTo("2022-05-18T07:05:00Z");
  }

  @Test
  void nothingChangesAnEventThatIsOver() {
    event.hold(LocalTime.of(10, 0), LocalTime.of(11, 0), DAY, MOSCOW);
    assertThatThrownBy(() -> event.cancel("Поздно", NOW)).isInstanceOf(InvalidInput.class).hasMessageContaining("проведено");
    assertThatThrownBy(() -> event.prepare(draft("Тема"), NOW)).isInstanceOf(InvalidInput.class);
    assertThat(event.isUnderWay()).as("it still may be accepted").isTrue();
    event.accept("coordinator", NOW);
    assertThat(event.isUnderWay()).isFalse();
  }

  @Test
  void isCancelledOnce() {
    event.cancel("Карантин", NOW);
    event.cancel("Ещё раз", NOW.plusSeconds(60));
    assertThat(event.cancelReason()).isEqualTo("Карантин");
    assertThat(event.calendarSequence()).isEqualTo(1);
    assertThatThrownBy(() -> event.postpone(to(DAY.plusDays(1)), TODAY, TERM_ENDS)).hasMessageContaining("отменено");
  }

  @Test
  void asksOnlyPartnersWhoDidNotAgree() {
    List<String> all = List.of("А", "Б", "В");
    event.partnerAnswered(new PartnerAnswer("А", true, "Иванова", null, TODAY));
    event.partnerAnswered(new PartnerAnswer("Б", false, null, "Нет времени", TODAY));
    assertThat(event.partnersToAsk(all)).containsExactly("Б", "В");
    event.partnerAnswered(new PartnerAnswer("Б", true, "Петрова", null, TODAY));
    assertThat(event.partnersToAsk(all)).containsExactly("В");
    assertThat(event.partners()).hasSize(2);
  }

  private static ProgrammeDraft draft(String topic) {
    return new ProgrammeDraft(topic, "О чём", "18+", null, 0, List.of(), "https://meet.example/1");
  }

  private Postponement to(LocalDate date) {
    return new Postponement(event.takesPlaceOn(), date, "Так вышло", NOW);
  }
}
