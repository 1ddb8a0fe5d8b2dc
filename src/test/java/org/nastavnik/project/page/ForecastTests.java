package org.nastavnik.project.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nastavnik.project.page.Forecast.Goal;
import org.nastavnik.project.page.Forecast.Open;
import org.nastavnik.project.page.Forecast.Outlook;
import org.nastavnik.project.page.Forecast.Past;

class ForecastTests {

  private static final LocalDate TODAY = LocalDate.of(2022, 9, 1);
  private static final LocalDate EVENT = LocalDate.of(2022, 11, 1);
  private static final Past NOTHING = new Past(List.of(), List.of(), 0);

  private static Goal seminars(int missing, int planned) {
    return new Goal("event:seminar", missing, Collections.nCopies(planned, new Open(EVENT, 3, true)));
  }

  private static Outlook outlook(Past past, LocalDate ends, Goal... goals) {
    return new Forecast(past, TODAY, ends).of(List.of(goals), 42);
  }

  private static int chance(Past past, LocalDate ends) {
    return outlook(past, ends, seminars(2, 3)).all();
  }

  @Test
  void isSureOfWhatIsDone() {
    Outlook outlook = outlook(NOTHING, TODAY.minusDays(1), seminars(0, 0));
    assertThat(outlook.all()).isEqualTo(100);
    assertThat(outlook.chances()).containsEntry("event:seminar", 100);
    assertThat(outlook.likely()).isAfter(TODAY);
  }

  @Test
  void givesNoChanceToWhatIsNotPlanned() {
    Outlook outlook = outlook(NOTHING, EVENT.plusYears(1), seminars(2, 1));
    assertThat(outlook.all()).isZero();
    assertThat(outlook.likely()).isNull();
  }

  @Test
  void neverLosesChanceByALongerTerm() {
    List<Integer> chances = IntStream.rangeClosed(0, 60).mapToObj(day -> chance(NOTHING, EVENT.plusDays(day))).toList();
    assertThat(chances).isSorted();
    assertThat(chances.get(0)).isLessThan(10);
    assertThat(chances.get(60)).isGreaterThan(90);
  }

  @Test
  void gainsByMorePlannedEvents() {
    LocalDate ends = EVENT.plusDays(40);
    assertThat(outlook(NOTHING, ends, seminars(2, 4)).all()).isGreaterThan(outlook(NOTHING, ends, seminars(2, 2)).all());
  }

  @Test
  void learnsFromHowQuicklyPeopleWorked() {
    Past quick = new Past(Collections.nCopies(50, 0.2), List.of(), 0);
    Past slow = new Past(Collections.nCopies(50, 3.0), List.of(), 0);
    LocalDate ends = EVENT.plusDays(14);
    assertThat(chance(quick, ends)).isGreaterThan(chance(slow, ends));
  }

  @Test
  void learnsFromPostponedAndCancelledEvents() {
    LocalDate ends = EVENT.plusDays(25);
    int punctual = chance(new Past(List.of(), Collections.nCopies(10, 0), 0), ends);
    assertThat(chance(new Past(List.of(), Collections.nCopies(10, 30), 0), ends)).isLessThan(punctual);
    assertThat(chance(new Past(List.of(), Collections.nCopies(10, 0), 8), ends)).isLessThan(punctual);
  }

  @Test
  void comesToTheSameFromTheSame() {
    Past past = new Past(List.of(0.4, 1.2, 2.0), List.of(0, 7), 0);
    assertThat(outlook(past, EVENT.plusDays(20), seminars(2, 3))).isEqualTo(outlook(past, EVENT.plusDays(20), seminars(2, 3)));
  }
}
