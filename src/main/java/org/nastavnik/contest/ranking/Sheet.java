package org.nastavnik.contest.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What one juror gave one entry.
 *
 * @param points points by code of the criterion; a criterion that was not scored is absent
 */
public record Sheet(String entry, String juror, Map<String, BigDecimal> points) {

  /** The mark these points make on the common scale of 0 to 100, rounded; null without any points. */
  public BigDecimal mark(List<Scale> scales) {
    BigFraction mark = Marks.mark(scales, points);
    return mark == null ? null : Marks.rounded(mark);
  }
}
