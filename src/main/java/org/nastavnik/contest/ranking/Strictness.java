package org.nastavnik.contest.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How strict a juror is beside the others, on the common scale of 0 to 100. Compared is entry by entry: the juror's mark less
 * the mean of what the others gave the same entry, averaged over the entries. So nobody is called strict for having got weak
 * entries. Marks are those of {@link Marks}.
 *
 * @param entries number of entries the juror scored
 * @param mean mean of the juror's marks
 * @param deviation standard deviation of the juror's marks (of a sample), or null with fewer than two
 * @param difference below 0 for a strict juror, above 0 for a lenient one, null where nobody else scored the same entries
 */
public record Strictness(String juror, int entries, BigDecimal mean, BigDecimal deviation, BigDecimal difference) {

  /** Every juror who scored, by user id. */
  public static List<Strictness> of(List<Scale> scales, Collection<Sheet> sheets) {
    Marks marks = Marks.of(scales, sheets);
    return new TreeMap<>(marks.byJuror()).keySet().stream().map(juror -> of(marks, juror)).toList();
  }

  private static Strictness of(Marks marks, String juror) {
    double[] own = marks.byJuror().get(juror).values().stream().mapToDouble(mark -> mark.doubleValue()).sorted().toArray();
    double[] differences = marks.byJuror().get(juror).entrySet().stream()
        .filter(mark -> marks.byEntry().get(mark.getKey()).size() > 1)
        .mapToDouble(mark -> mark.getValue().doubleValue() - others(marks.byEntry().get(mark.getKey()), juror)).sorted().toArray();
    return new Strictness(juror, own.length, rounded(StatUtils.mean(own)), own.length < 2 ? null : rounded(Math.sqrt(StatUtils.variance(own))),
        differences.length == 0 ? null : rounded(StatUtils.mean(differences)));
  }

  private static double others(Map<String, BigFraction> marks, String juror) {
    return marks.entrySet().stream().filter(mark -> !mark.getKey().equals(juror)).mapToDouble(mark -> mark.getValue().doubleValue())
        .average().orElseThrow();
  }

  private static BigDecimal rounded(double figure) {
    return BigDecimal.valueOf(figure).setScale(Marks.DIGITS, RoundingMode.HALF_UP);
  }
}
