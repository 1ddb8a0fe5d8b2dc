package org.nastavnik.contest.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far jurors agree: Krippendorff's alpha for interval data, after K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (University of Pennsylvania, 2011). 1 is perfect agreement, 0 what chance would bring, below 0
 * systematic disagreement; from 0.8 on it counts as reliable, from 0.667 on as enough for tentative conclusions.
 *
 * <p>Alpha is {@code 1 - observed / expected disagreement}. With squared differences as the metric, both are variances:
 * the observed one is the mean of the variances within the units, each weighted by its number of values, the expected
 * one the variance of all values. So it takes one pass, not all pairs of values. Missing values leave their unit; a unit
 * with a single value pairs with nothing and leaves the data.
 */
final class KrippendorffAlpha {

  private KrippendorffAlpha() {}

  /**
   * Alpha of the values given to each unit, one array a unit.
   *
   * @return empty where it is not defined: nothing to pair, or no value differs from another
   */
  static OptionalDouble interval(Collection<double[]> units) {
    List<double[]> pairable = units.stream().filter(values -> values.length > 1).toList();
    double[] all = pairable.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    if (all.length == 0 || all[0] == all[all.length - 1]) {
      return OptionalDouble.empty();
    }
    double observed = pairable.stream().mapToDouble(values -> values.length * StatUtils.variance(values)).sum() / all.length;
    return OptionalDouble.of(1 - observed / StatUtils.variance(all));
  }
}
