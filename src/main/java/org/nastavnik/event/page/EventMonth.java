package org.nastavnik.event.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.event.EventState;
import org.nastavnik.event.EventView;

/** A month of events, week by week from Monday to Sunday. */
record EventMonth(YearMonth month, LocalDate today, List<List<Day>> weeks) {

  private static final int WEEK = 7;

  record Day(LocalDate date, boolean inMonth, List<EventView> events) {}

  /** The month as written in an address, else the month of {@code otherwise}. */
  static YearMonth read(String text, LocalDate otherwise) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException unreadable) {
      return YearMonth.from(otherwise);
    }
  }

  /** The day of the next event, else of the last one; today where there are none, or none takes place. */
  static LocalDate worthSeeing(List<EventView> events, LocalDate today) {
    List<LocalDate> days = events.stream().filter(event -> event.state() != EventState.CANCELLED).map(EventView::day).sorted().toList();
    return days.stream().filter(day -> !day.isBefore(today)).findFirst().orElse(days.isEmpty() ? today : days.get(days.size() - 1));
  }

  static EventMonth of(YearMonth month, LocalDate today, List<EventView> events) {
    Map<LocalDate, List<EventView>> byDay = events.stream().collect(Collectors.groupingBy(EventView::day));
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    List<List<Day>> weeks = Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusDays(WEEK))
        .map(monday -> Stream.iterate(monday, day -> day.plusDays(1)).limit(WEEK)
            .map(day -> new Day(day, YearMonth.from(day).equals(month), byDay.getOrDefault(day, List.of()))).toList())
        .toList();
    return new EventMonth(month, today, weeks);
  }

  public YearMonth before() {
    return month.minusMonths(1);
  }

  public YearMonth after() {
    return month.plusMonths(1);
  }

  /** Whether anything takes place in it. */
  public boolean isEmpty() {
    return weeks.stream().flatMap(List::stream).noneMatch(day -> day.inMonth() && !day.events().isEmpty());
  }
}
