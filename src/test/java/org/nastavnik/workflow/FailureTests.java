package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class FailureTests {

  private static final String RAW = "could not execute statement [Value too long for column TITLE: 'Мельница']";

  @Test
  void isToldInOurWordsWhereverTheyStand() {
    InvalidInput ours = InvalidInput.because("project.unknown");
    assertThat(Failure.of(ours)).isEqualTo(new Failure(ours.getMessage(), null));
    assertThat(Failure.of(new ProcessEngineException("Error while evaluating expression", ours))).isEqualTo(new Failure(ours.getMessage(), null));
    assertThat(Failure.of("Error while evaluating expression: ${x}. Cause: " + ours)).isEqualTo(new Failure(ours.getMessage(), null));
    assertThat(Failure.of("«Зал» занят.")).isEqualTo(new Failure("«Зал» занят.", null));
  }

  @Test
  void keepsTheWordsOfTheProgramBelowASentenceOfOurs() {
    Failure failure = Failure.of(new IllegalStateException(RAW));
    assertThat(failure.words()).isEqualTo(Messages.text("failure.internal"));
    assertThat(failure.detail()).isEqualTo(RAW);
    assertThat(Failure.of(new NullPointerException()).detail()).isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void saysSoWhereNothingWasSaid() {
    assertThat(Failure.of((String) null)).isEqualTo(new Failure(Messages.text("failure.unsaid"), null));
  }
}
