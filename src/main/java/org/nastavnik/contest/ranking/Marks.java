package org.nastavnik.contest.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One mark a juror and entry on the common scale of 0 to 100: the weighted mean of the points over the criteria, each as
 * a share of its maximum. Fractions, so that equal is equal: no rounding can make a tie or hide one.
 */
record Marks(Map<String, Map<String, BigFraction>> byEntry, Map<String, Map<String, BigFraction>> byJuror) {

  /** Digits after the point of what is shown and stored. */
  static final int DIGITS = 6;

  static Marks of(List<Scale> scales, Collection<Sheet> sheets) {
    Marks marks = new Marks(new HashMap<>(), new HashMap<>());
    for (Sheet sheet : sheets) {
      BigFraction mark = mark(scales, sheet.points());
      if (mark != null) {
        marks.byEntry.computeIfAbsent(sheet.entry(), entry -> new HashMap<>()).put(sheet.juror(), mark);
        marks.byJuror.computeIfAbsent(sheet.juror(), juror -> new HashMap<>()).put(sheet.entry(), mark);
      }
    }
    return marks;
  }

  /** Mean of the marks an entry has; those it does not have are not zero, they are not there. */
  BigFraction mean(String entry) {
    Collection<BigFraction> marks = byEntry.get(entry).values();
    return marks.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(BigInteger.valueOf(marks.size()));
  }

  static BigDecimal rounded(BigFraction exact) {
    return new BigDecimal(exact.getNumerator())
        .divide(new BigDecimal(exact.getDenominator()), DIGITS, RoundingMode.HALF_UP);
  }

  /** The weighted mean of the points there are, each as a share of its maximum; null without any. */
  static BigFraction mark(List<Scale> scales, Map<String, BigDecimal> points) {
    BigFraction sum = BigFraction.ZERO;
    int weights = 0;
    for (Scale scale : scales) {
      BigDecimal given = points.get(scale.criterion());
      if (given != null) {
        sum = sum.add(exact(given).multiply(scale.weight() * 100).divide(scale.max()));
        weights += scale.weight();
      }
    }
    return weights == 0 ? null : sum.divide(weights);
  }

  private static BigFraction exact(BigDecimal decimal) {
    BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }
}
