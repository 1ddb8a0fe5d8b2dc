package org.nastavnik.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

  /** 20.04.2022, 23:30 in Moscow. */
  private final Clock clock = Clock.fixed(Instant.parse("2022-04-20T20:30:00Z"), ZoneId.of("Europe/Moscow"));

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "2022-04-17T15:00:00Z, 17.04.2022, просрочено на 3 дн.,        LATE",
      "2022-04-19T20:59:00Z, 19.04.2022, просрочено на 1 дн.,        LATE",
      "2022-04-20T15:00:00Z, 20.04.2022, срок вышел сегодня в 18:00, LATE",
      "2022-04-20T20:45:00Z, 20.04.2022, сегодня до 23:45,           TODAY",
      "2022-04-20T21:15:00Z, 21.04.2022, завтра,                     SOON",
      "2022-04-27T15:00:00Z, 27.04.2022, через 7 дн.,                SOON",
      "2022-04-28T15:00:00Z, 28.04.2022, -,                          LATER"})
  void saysHowFarItIs(Instant due, String date, String words, Deadline.Urgency urgency) {
    assertThat(Deadline.of(due, clock)).isEqualTo(new Deadline(date, words, urgency));
  }

  @Test
  void mayBeMissing() {
    assertThat(Deadline.of(null, clock)).isNull();
  }
}
