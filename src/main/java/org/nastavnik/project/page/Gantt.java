package org.nastavnik.project.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A chart of phases and events over time, as a drawing of fixed width; the page places what this measures. */
record Gantt(List<Bar> bars, LocalDate from, LocalDate to, LocalDate today, LocalDate ends) {

  /** Width of the names, of the whole drawing, and height of a line, in units of the drawing. */
  public static final int NAMES = 270;
  public static final int WIDTH = 1100;
  public static final int LINE = 26;
  private static final int HEAD = 34;
  private static final int RIGHT = 90;

  /**
   * A line of the chart.
   *
   * @param planned day in the plan as approved, or null for a phase
   * @param from first day; for an event the day that holds now
   * @param to last day; for an event not over yet the same as {@code from}
   * @param state {@code done}, {@code held} but not counted yet, {@code open}, {@code late} or {@code lost}
   */
  public record Bar(String name, LocalDate planned, LocalDate from, LocalDate to, String state, long slip) {

    public boolean isEvent() {
      return planned != null;
    }
  }

  /** The first day of a month and where it stands. */
  public record Month(LocalDate day, int x) {}

  static Gantt of(List<Bar> bars, LocalDate starts, LocalDate ends, LocalDate today) {
    List<LocalDate> days = bars.stream().flatMap(bar -> Stream.of(bar.planned(), bar.from(), bar.to())).filter(Objects::nonNull).toList();
    LocalDate from = Stream.concat(Stream.of(starts), days.stream()).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = Stream.concat(Stream.of(ends), days.stream()).max(LocalDate::compareTo).orElseThrow();
    return new Gantt(bars, from.withDayOfMonth(1), to.plusDays(3), today, ends);
  }

  public int x(LocalDate day) {
    long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    return NAMES + (int) ((WIDTH - RIGHT - NAMES) * ChronoUnit.DAYS.between(from, day) / days);
  }

  public int y(int line) {
    return HEAD + line * LINE;
  }

  public int height() {
    return y(bars.size()) + 10;
  }

  /** Never too narrow to be seen. */
  public int width(Bar bar) {
    return Math.max(4, x(bar.to()) - x(bar.from()));
  }

  public boolean showsToday() {
    return !today.isBefore(from) && !today.isAfter(to);
  }

  public List<Month> months() {
    List<Month> months = new ArrayList<>();
    long count = ChronoUnit.MONTHS.between(from, to) + 1;
    int every = (int) Math.max(1, count / 14 + 1);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusMonths(every)) {
      months.add(new Month(day, x(day)));
    }
    return months;
  }
}
