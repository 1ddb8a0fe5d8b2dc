package org.nastavnik.contest.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.results.Figures;

/**
 * A juror's scoring room: the juror's own entries in an order of the juror's own, and nothing of what others give.
 *
 * @param member whether the reader is in the jury of this contest
 * @param chairs whether the reader is its chair
 * @param late whether it is open beyond its last day
 * @param declaration id of the task to declare conflicts of interest, or null
 * @param declared when they were declared, or null
 * @param spread how the marks of all scored sheets spread, in tens
 */
record JuryRoom(ContestId contest, String title, String until, boolean member, boolean chairs, boolean open, boolean late, String declaration, String declared,
    List<Row> rows, List<Bar> spread, String mean) {

  private static final String READY = "ready";
  private static final String FINISHED = "finished";

  /**
   * An entry with how far the sheet is.
   *
   * @param state {@code empty}, {@code begun}, {@code ready}, {@code finished}, {@code recused}, {@code replaced} or {@code leftOut}
   * @param scored criteria that have their points
   * @param criteria of how many
   * @param commented whether there is a comment for the author
   * @param mark on the common scale of 0 to 100, null before all criteria have their points
   */
  record Row(int number, String title, String state, int scored, int criteria, boolean commented, BigDecimal mark) {

    public boolean ready() {
      return state.equals(READY);
    }

    /** Whether the juror judges it, or has. */
    public boolean counts() {
      return !state.equals("recused") && !state.equals("replaced");
    }

    /** The mark as it is read; null where there is none. */
    public String markText() {
      return mark == null ? null : Figures.text(mark);
    }

    /** Whether it still lacks points. */
    public boolean toDo() {
      return state.equals("empty") || state.equals("begun");
    }

    /** Whether it has its points and they count, or will. */
    public boolean done() {
      return ready() || state.equals(FINISHED);
    }
  }

  /**
   * A bar of the drawing.
   *
   * @param height in hundredths of the highest
   */
  record Bar(int from, int to, int count, int height) {}

  /** Entries that have their points, submitted or not. */
  public long scored() {
    return rows.stream().filter(Row::done).count();
  }

  /** Entries that lack points, be it for good because judging was closed without them. */
  public long left() {
    return leftRows().size();
  }

  public List<Row> leftRows() {
    return rows.stream().filter(row -> row.counts() && !row.done()).toList();
  }

  /** Best first, as the juror sees them so far; those without a mark last. */
  public List<Row> byMark() {
    return rows.stream().sorted(Comparator.comparing(Row::mark, Comparator.nullsLast(Comparator.reverseOrder()))).toList();
  }

  /** Number of the entry to go on with; null where none lacks points or judging is not open. */
  public Integer next() {
    return open ? leftRows().stream().map(Row::number).findFirst().orElse(null) : null;
  }

  /** Numbers of those of these entries for whose authors nothing is written. */
  public List<Integer> uncommented(List<Integer> numbers) {
    return rows.stream().filter(row -> numbers.contains(row.number()) && !row.commented()).map(Row::number).sorted().toList();
  }

  public long ready() {
    return rows.stream().filter(Row::ready).count();
  }

  public long finished() {
    return rows.stream().filter(row -> row.state().equals(FINISHED)).count();
  }

  /** Entries that are the juror's to score. */
  public long all() {
    return rows.stream().filter(Row::counts).count();
  }
}
