package org.nastavnik.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;

class ConsultationTests {

  private static final Instant NOW = Instant.parse("2022-04-20T06:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Moscow"));
  private static final Anonymity NOBODY = new Anonymity(List.of(), List.of());

  private final Consultation consultation = new Consultation(new ConsultationId(new UUID(0, 1)), new ProjectId(new UUID(0, 2)),
      "librarian01", Topic.of("Афиша"), "Как сделать афишу?", null, NOW);

  @Test
  void aQuestionNeedsWords() {
    assertThatThrownBy(() -> new Consultation(consultation.id(), null, "librarian01", Topic.of("Афиша"), " ", null, NOW))
        .isInstanceOf(InvalidInput.class).hasMessage("Напишите вопрос.");
  }

  @Test
  void topicsAreTheSameHoweverTheyAreWritten() {
    assertThat(Topic.of(" Учёт   фонда ").key()).isEqualTo(Topic.of("учет фонда").key());
    assertThat(Topic.of(" Учёт   фонда ").name()).isEqualTo("Учёт фонда");
  }

  @Test
  void aMeetingIsNotInThePast() {
    LocalDateTime now = LocalDateTime.now(CLOCK);
    consultation.assign("methodologist1", NOW);
    consultation.agreeTime(now, "письменно", CLOCK);
    assertThat(consultation.meetingAt()).isEqualTo(NOW);

    assertThatThrownBy(() -> consultation.agreeTime(now.minusMinutes(1), null, CLOCK)).hasMessageContaining("Это время уже прошло");
    assertThatThrownBy(() -> consultation.agreeTime(null, null, CLOCK)).hasMessageContaining("Укажите дату и время");
  }

  @Test
  void anotherMentorAgreesATimeAnew() {
    consultation.assign("methodologist1", NOW);
    consultation.agreeTime(LocalDateTime.parse("2022-04-21T10:00"), "письменно", CLOCK);
    consultation.handBack("Болею", NOW);
    assertThat(consultation.mentor()).isNull();
    consultation.assign("methodologist2", NOW);

    assertThat(consultation.meetingAt()).isNull();
    assertThat(consultation.place()).isNull();
    assertThat(consultation.setbacks())
        .containsExactly(new Setback(Setback.Kind.HANDED_BACK, "methodologist1", "Болею", NOW));
  }

  @Test
  void whoDoesNotHoldItSaysWhy() {
    consultation.assign("methodologist1", NOW);
    assertThatThrownBy(() -> consultation.missMeeting(" ", NOW)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> consultation.handBack(null, NOW)).isInstanceOf(InvalidInput.class);
    assertThat(consultation.setbacks()).isEmpty();
  }

  @Test
  void anAnswerNeedsWordsAndIsGivenOnce() {
    consultation.assign("methodologist1", NOW);
    assertThatThrownBy(() -> consultation.hold(null, List.of(), NOW)).hasMessageContaining("Напишите ответ");
    consultation.hold("Так.", List.of(new Material(null, "https://library.example")), NOW);

    List<Consumer<Consultation>> tooLate = List.of(
        held -> held.assign("methodologist2", NOW),
        held -> held.agreeTime(LocalDateTime.parse("2022-04-21T10:00"), null, CLOCK),
        held -> held.handBack("Поздно", NOW),
        held -> held.missMeeting("Поздно", NOW),
        held -> held.hold("Иначе.", List.of(), NOW),
        held -> held.withdraw(NOW));
    assertThat(tooLate).allSatisfy(step -> assertThatThrownBy(() -> step.accept(consultation))
        .hasMessage("На этот вопрос уже ответили."));
    assertThat(consultation.materials()).extracting(Material::text).containsExactly("https://library.example");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1})
  void aRatingIsFromOneToFive(int points) {
    hold();
    assertThatThrownBy(() -> consultation.rate(points, null, false, NOW)).hasMessage("Поставьте оценку от 1 до 5.");
  }

  @Test
  void ratingClosingAndPublishingNeedAnAnswer() {
    assertThatThrownBy(() -> consultation.rate(5, null, false, NOW)).hasMessage("Консультации ещё не было.");
    assertThatThrownBy(() -> consultation.close(NOW)).hasMessage("Консультации ещё не было.");
    assertThatThrownBy(() -> consultation.publish(NOW)).hasMessageContaining("нельзя опубликовать");
  }

  @Test
  void consentCountsOnlyForAPreparedText() {
    hold();
    consultation.rate(5, null, true, NOW);
    assertThat(consultation.isPublishable()).isFalse();

    consultation.preparePublication("Как?", "Так.", NOBODY);
    consultation.rate(5, null, true, NOW);
    assertThat(consultation.isPublishable()).isTrue();
    consultation.close(NOW);
    consultation.publish(NOW);
    consultation.publish(NOW.plusSeconds(1));
    assertThat(consultation.published().publishedAt()).isEqualTo(NOW);
  }

  @Test
  void whatIsOverStaysOver() {
    consultation.withdraw(NOW);
    assertThatThrownBy(() -> consultation.cancel(NOW)).hasMessage("Эта консультация уже завершена.");
    assertThatThrownBy(() -> consultation.assign("methodologist1", NOW)).hasMessage("Эта консультация уже завершена.");
  }

  @Test
  void closingTwiceChangesNothing() {
    hold();
    consultation.close(NOW);
    consultation.close(NOW.plusSeconds(1));
    assertThat(consultation.view().closedAt()).isEqualTo(NOW);
    assertThatThrownBy(() -> consultation.rate(5, null, false, NOW)).hasMessage("Эта консультация уже завершена.");
  }

  private void hold() {
    consultation.assign("methodologist1", NOW);
    consultation.hold("Так.", List.of(), NOW);
  }
}
