package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

  private final WorkingCalendar calendar = new WorkingCalendar(new WorkflowProperties(ZoneId.of("Europe/Moscow"),
      Set.of(LocalDate.of(2022, 5, 10)), Set.of(LocalDate.of(2022, 3, 5))));

  @ParameterizedTest
  @CsvSource({
      "2022-04-20, true, Wednesday",
      "2022-04-23, false, Saturday",
      "2022-05-09, false, Victory Day",
      "2022-06-12, false, Russia Day",
      "2022-11-04, false, Unity Day",
      "2023-01-06, false, New Year holidays",
      "2023-02-23, false, Defender of the Fatherland Day",
      "2022-05-10, false, a day off by decree",
      "2022-03-05, true, a working Saturday by decree"})
  void knowsWorkingDays(LocalDate day, boolean working, String why) {
    assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(working);
  }

  @Test
  void countsOverWeekendsAndHolidaysInBothDirections() {
    LocalDate friday = LocalDate.of(2022, 5, 6);
    assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo(LocalDate.of(2022, 5, 11));
    assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 5, 11), -1)).isEqualTo(friday);
    assertThat(calendar.plusWorkingDays(friday, 0)).isEqualTo(friday);
    assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2022, 5, 13))).isEqualTo(3);
    assertThat(calendar.workingDaysBetween(LocalDate.of(2022, 5, 13), friday)).isEqualTo(-3);
  }
}
