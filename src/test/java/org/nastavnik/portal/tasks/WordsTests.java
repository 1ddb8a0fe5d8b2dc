package org.nastavnik.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Instant SEVEN_UTC = Instant.parse("2022-05-01T07:00:00Z");

  @Test
  void readLikeWords() {
    assertThat(Words.of(null)).isEmpty();
    assertThat(Words.of(true)).isEqualTo("да");
    assertThat(Words.of(new BigDecimal("4.50"))).isEqualTo("4,5");
    assertThat(Words.of(List.of("А", "Б"))).isEqualTo("А, Б");
    assertThat(Words.of(LocalDate.of(2022, 5, 1))).isEqualTo("01.05.2022");
    assertThat(Words.of(LocalTime.of(9, 5))).isEqualTo("09:05");
    assertThat(Words.of(LocalDateTime.of(2022, 5, 1, 9, 5))).isEqualTo("01.05.2022 09:05");
  }

  @Test
  void readAMomentHoweverItComes() {
    for (Object moment : List.of(SEVEN_UTC, Date.from(SEVEN_UTC), LocalDateTime.of(2022, 5, 1, 10, 0), "2022-05-01T10:00",
        "2022-05-01T07:00Z", ZonedDateTime.ofInstant(SEVEN_UTC, ZoneId.of("UTC")))) {
      assertThat(Words.of(moment, "datetime", MOSCOW)).isEqualTo("01.05.2022 10:00");
      assertThat(Words.input(moment, "datetime", MOSCOW)).isEqualTo("2022-05-01T10:00");
      assertThat(Words.of(moment, "date", MOSCOW)).isEqualTo("01.05.2022");
      assertThat(Words.input(moment, "date", MOSCOW)).isEqualTo("2022-05-01");
    }
    assertThat(Words.of("2022-05-01", "date", MOSCOW)).isEqualTo("01.05.2022");
    assertThat(Words.input("10:30:00", "time", MOSCOW)).isEqualTo("10:30");
    assertThat(Words.input(null, "date", MOSCOW)).isEmpty();
  }

  @Test
  void leaveWhatIsNoDateAsItIs() {
    assertThat(Words.input("завтра", "date", MOSCOW)).isEqualTo("завтра");
    assertThat(Words.of("скоро", "time", MOSCOW)).isEqualTo("скоро");
  }
}
