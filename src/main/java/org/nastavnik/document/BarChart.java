package org.nastavnik.document;

import java.util.List;
import java.util.stream.LongStream;

/** Amounts to compare, as papers show them: {@code document/parts/charts} draws it, and it becomes a picture in a DOCX. */
public record BarChart(List<Bar> bars) {

  /** @param target what the amount was to be, or null where nothing was promised */
  public record Bar(String label, long amount, Long target) {

    public Bar(String label, long amount, long target) {
      this(label, amount, Long.valueOf(target));
    }

    public Bar(String label, long amount) {
      this(label, amount, null);
    }
  }

  /** How long an amount is drawn, in percent of the longest. */
  public long share(long amount) {
    long longest = bars.stream().flatMapToLong(bar -> LongStream.of(bar.amount(), bar.target() == null ? 0 : bar.target())).max().orElse(0);
    return longest == 0 ? 0 : Math.round(100.0 * amount / longest);
  }
}
