package org.nastavnik.project.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A chart of phases and events over time, as a drawing of fixed width; the page places what this measures. */
record Gantt(Shape shape, List<Bar> bars, LocalDate from, LocalDate to, LocalDate today, LocalDate ends) {

  private static final int HEAD = 34;

  /** How a screen is used: where there is no room beside the bars, their names stand above them, so that all of the term is in sight. */
  public enum Shape {

    WIDE(1100, 270, 90, 26, 17, 13, 36, 14),
    NARROW(340, 0, 64, 42, 14, 27, 46, 6);

    private final int width;
    private final int names;
    private final int right;
    private final int line;
    private final int name;
    private final int mark;
    private final int letters;
    private final int months;

    /**
     * All but the last two in units of the drawing.
     *
     * @param width of the whole
     * @param names room for the names, left of the bars
     * @param right room for what is written after the last bar
     * @param line height of a line
     * @param name where in the line its name stands
     * @param mark where in the line its bar lies
     * @param letters a name may have
     * @param months that can be named
     */
    Shape(int width, int names, int right, int line, int name, int mark, int letters, int months) {
      this.width = width;
      this.names = names;
      this.right = right;
      this.line = line;
      this.name = name;
      this.mark = mark;
      this.letters = letters;
      this.months = months;
    }

    public int width() {
      return width;
    }

    public int letters() {
      return letters;
    }
  }

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
    return new Gantt(Shape.WIDE, bars, from.withDayOfMonth(1), to.plusDays(3), today, ends);
  }

  /** The same as it is drawn in each shape. */
  public List<Gantt> shapes() {
    return Stream.of(Shape.values()).map(each -> new Gantt(each, bars, from, to, today, ends)).toList();
  }

  public int x(LocalDate day) {
    long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    return shape.names + (int) ((shape.width - shape.right - shape.names) * ChronoUnit.DAYS.between(from, day) / days);
  }

  public int nameAt(int line) {
    return HEAD + line * shape.line + shape.name;
  }

  public int markAt(int line) {
    return HEAD + line * shape.line + shape.mark;
  }

  public int height() {
    return HEAD + bars.size() * shape.line + 10;
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
    int every = (int) Math.max(1, count / shape.months + 1);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusMonths(every)) {
      months.add(new Month(day, x(day)));
    }
    return months;
  }
}
