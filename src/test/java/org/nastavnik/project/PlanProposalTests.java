package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.project.PlanProposal.Wish;

class PlanProposalTests {

  private static final LocalDate FIRST = LocalDate.of(2022, 5, 18);
  private static final LocalDate LAST = LocalDate.of(2023, 2, 9);
  private static final Predicate<LocalDate> WEEKDAYS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  @Test
  void spreadsTheEventsOfTheSchoolEvenly() {
    List<NewEvent> rows = new PlanProposal(List.of(new Wish("master-class", 6, FIRST, LAST), new Wish("seminar", 8, FIRST, LAST),
        new Wish("strategic-session", 1, FIRST, LAST)), WEEKDAYS, List.of("a", "b", "c", "d")).rows();

    assertThat(rows).hasSize(15).extracting(NewEvent::responsible).startsWith("a", "b", "c", "d", "a");
    assertThat(rows.get(7).kind()).as("the only one of its kind is in the middle").isEqualTo("strategic-session");
    assertThat(gaps(rows)).as("days between two events").allMatch(gap -> gap >= 15 && gap <= 21);
    assertThat(gaps(rows.stream().filter(row -> row.kind().equals("seminar")).toList())).allMatch(gap -> gap >= 25 && gap <= 55);
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  /** Whatever is wished for, while there are days enough. */
  @ParameterizedTest
  @MethodSource("seeds")
  void keepsItsRulesForEveryTermAndTarget(int seed) {
    Random random = new Random(seed);
    LocalDate first = FIRST.plusDays(random.nextInt(400));
    List<Wish> wishes = new ArrayList<>();
    for (int kind = 0; kind <= random.nextInt(5); kind++) {
      LocalDate earliest = first.plusDays(random.nextInt(30));
      wishes.add(new Wish("kind-" + kind, random.nextInt(9), earliest, earliest.plusDays(120 + random.nextInt(200))));
    }
    Set<LocalDate> daysOff = random.ints(20, 0, 300).mapToObj(first::plusDays).collect(Collectors.toSet());
    Predicate<LocalDate> free = WEEKDAYS.and(day -> !daysOff.contains(day));
    List<String> people = IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(number -> "m" + number).toList();

    List<NewEvent> rows = new PlanProposal(wishes, free, people).rows();

    Map<String, Long> counts = rows.stream().collect(Collectors.groupingBy(NewEvent::kind, Collectors.counting()));
    for (Wish wish : wishes) {
      assertThat(counts.getOrDefault(wish.kind(), 0L)).as(wish.kind()).isEqualTo(wish.count());
      assertThat(rows).filteredOn(row -> row.kind().equals(wish.kind())).extracting(NewEvent::date)
          .allMatch(date -> !date.isBefore(wish.earliest()) && !date.isAfter(wish.latest()) && free.test(date));
    }
    assertThat(rows).extracting(NewEvent::date).doesNotHaveDuplicates().isSorted();
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.get(row).responsible()).isEqualTo(people.get(row % people.size()));
    }
    if (rows.size() > 1 && wishes.size() == 1) {
      assertThat(gaps(rows).stream().mapToLong(Long::longValue).max().orElseThrow()
          - gaps(rows).stream().mapToLong(Long::longValue).min().orElseThrow()).as("even within days off").isLessThanOrEqualTo(12);
    }
  }

  @Test
  void aKindThatNeedsLongerComesLater() {
    LocalDate late = FIRST.plusDays(60);
    List<NewEvent> rows = new PlanProposal(List.of(new Wish("session", 3, late, LAST), new Wish("seminar", 3, FIRST, LAST)),
        WEEKDAYS, List.of("a")).rows();

    assertThat(rows).filteredOn(row -> row.kind().equals("session")).hasSize(3).allMatch(row -> !row.date().isBefore(late));
    assertThat(rows.get(0).kind()).isEqualTo("seminar");
  }

  @Test
  void usesADayTwiceOnlyWhereDaysDoNotSuffice() {
    LocalDate monday = LocalDate.of(2022, 5, 16);
    List<NewEvent> rows = new PlanProposal(List.of(new Wish("seminar", 7, monday, monday.plusDays(4))), WEEKDAYS, List.of("a")).rows();

    assertThat(rows).hasSize(7).extracting(NewEvent::date).containsOnly(monday, monday.plusDays(1), monday.plusDays(2),
        monday.plusDays(3), monday.plusDays(4));
  }

  @Test
  void proposesNothingWhereThereIsNothingToProposeOrNoDayForIt() {
    assertThat(new PlanProposal(List.of(), WEEKDAYS, List.of("a")).rows()).isEmpty();
    assertThat(new PlanProposal(List.of(new Wish("seminar", 0, FIRST, LAST)), WEEKDAYS, List.of("a")).rows()).isEmpty();
    assertThat(new PlanProposal(List.of(new Wish("seminar", 2, FIRST, LAST)), day -> false, List.of("a")).rows()).isEmpty();
  }

  @Test
  void leavesRowsWithoutAnybodyWhereNobodyIsThere() {
    assertThat(new PlanProposal(List.of(new Wish("seminar", 2, FIRST, LAST)), WEEKDAYS, List.of()).rows())
        .extracting(NewEvent::responsible).containsExactly(null, null);
  }

  private static List<Long> gaps(List<NewEvent> rows) {
    return IntStream.range(1, rows.size())
        .mapToObj(row -> ChronoUnit.DAYS.between(rows.get(row - 1).date(), rows.get(row).date())).toList();
  }
}
