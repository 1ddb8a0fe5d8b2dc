package org.nastavnik.contest.page;

import java.math.BigDecimal;
import java.util.List;
import org.nastavnik.contest.results.Figures;

/**
 * What the scores say, for chair and director once judging is closed. It names entries by the numbers the jury knows.
 *
 * @param method how the places were found
 * @param agreement how far the jurors agree, in words
 * @param without user id of the juror left out in the trial, or null
 * @param withoutName name of that juror
 * @param agreementWithout the same without that juror
 * @param moved how many entries change their place without that juror
 * @param owed while judging goes on, who has how much left to submit
 */
record FiguresPage(String title, boolean ranked, String method, String agreement, int prizes, boolean evened, List<Row> rows, List<Tie> ties,
    List<Row> discuss, List<Juror> jurors, String without, String withoutName, String agreementWithout, long moved, List<Owed> owed) {

  /** How much a juror has left to submit. */
  record Owed(String juror, long sheets) {}

  /**
   * A ranked entry.
   *
   * @param byPoints its place by points alone, before the chair broke a tie
   * @param evenedMean null where marks were not evened
   * @param range lowest and highest mark
   * @param marks every juror's mark
   * @param placeWithout its place without the juror left out, or null
   */
  record Row(int place, int byPoints, int number, String title, int count, BigDecimal mean, BigDecimal evenedMean, BigDecimal spread,
      String range, List<Mark> marks, Integer placeWithout) {

    public String points() {
      return Figures.text(mean);
    }

    public String evened() {
      return Figures.text(evenedMean);
    }

    public String differing() {
      return Figures.text(spread);
    }

    /** How many places it rises without the juror left out. */
    public int rise() {
      return placeWithout == null ? 0 : byPoints - placeWithout;
    }
  }

  /**
   * What one juror gave.
   *
   * @param value of 0 to 100
   * @param note what the juror wrote for the jury, or null
   */
  record Mark(String juror, BigDecimal value, String note) {

    public String text() {
      return Figures.text(value);
    }
  }

  /** Entries that share a place by their points. */
  record Tie(int place, List<Integer> numbers) {}

  /** @param verdict of the message {@code contest.strictness.<verdict>} */
  record Juror(String userId, String name, int entries, BigDecimal mean, BigDecimal deviation, BigDecimal difference, String verdict) {

    public String meanText() {
      return Figures.text(mean);
    }

    public String deviationText() {
      return Figures.text(deviation);
    }

    /** With its sign. */
    public String differenceText() {
      return difference == null ? "" : (difference.signum() > 0 ? "+" : "") + Figures.text(difference);
    }
  }
}
