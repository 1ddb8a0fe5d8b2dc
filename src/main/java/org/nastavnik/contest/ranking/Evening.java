package org.nastavnik.contest.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.Mean;

/**
 * Evens out strict and lenient jurors. Every mark becomes its z-score among the marks of the same juror, and is brought
 * back to the common scale with the mean of all marks and the pooled standard deviation within jurors:
 * {@code panelMean + z * pooledDeviation}. So a juror who is only stricter than another ends at the same marks.
 *
 * <p>A juror whose marks are all the same tells no entries apart: the mean of all marks stands for each. A juror with
 * fewer than {@value #FEW} marks has no mean and deviation worth the name: those marks are taken as they were given.
 * Evened marks are not cut off at 0 and 100, which would make ties.
 */
final class Evening {

  /** Fewer marks than this say nothing about how strict a juror is. */
  static final int FEW = 3;

  private final Marks marks;
  private final Set<String> takenAsGiven = new TreeSet<>();
  private final Map<String, Double> means = new HashMap<>();
  private final Map<String, Double> deviations = new HashMap<>();
  private double panelMean;
  private double pooledDeviation;

  Evening(Marks marks) {
    this.marks = marks;
    marks.byJuror().forEach(this::measure);
    measurePanel();
  }

  /** Jurors with enough marks to be evened. */
  int jurors() {
    return means.size();
  }

  /** Jurors with too few marks to be evened, by id. */
  Set<String> takenAsGiven() {
    return takenAsGiven;
  }

  /** Mean of an entry's evened marks, rounded half up to {@value Marks#DIGITS} digits, so that ties are ties. */
  BigDecimal mean(String entry) {
    double[] evened = marks.byEntry().get(entry).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .mapToDouble(mark -> even(mark.getKey(), mark.getValue().doubleValue()))
        .toArray();
    return BigDecimal.valueOf(new Mean().evaluate(evened)).setScale(Marks.DIGITS, RoundingMode.HALF_UP);
  }

  private double even(String juror, double mark) {
    if (takenAsGiven.contains(juror)) {
      return mark;
    }
    double deviation = deviations.get(juror);
    double z = deviation == 0 ? 0 : (mark - means.get(juror)) / deviation;
    return panelMean + z * pooledDeviation;
  }

  private void measure(String juror, Map<String, BigFraction> given) {
    if (given.size() < FEW) {
      takenAsGiven.add(juror);
      return;
    }
    boolean allTheSame = given.values().stream().distinct().count() == 1;
    double[] values = values(given.values());
    means.put(juror, StatUtils.mean(values));
    deviations.put(juror, allTheSame ? 0 : Math.sqrt(StatUtils.variance(values)));
  }

  private void measurePanel() {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (String juror : new TreeSet<>(means.keySet())) {
      int size = marks.byJuror().get(juror).size();
      sum += means.get(juror) * size;
      squares += Math.pow(deviations.get(juror), 2) * (size - 1);
      count += size;
    }
    panelMean = count == 0 ? 0 : sum / count;
    pooledDeviation = count == 0 ? 0 : Math.sqrt(squares / (count - means.size()));
  }

  /** In ascending order: the sum must not depend on the order in which marks came in. */
  private static double[] values(Collection<BigFraction> given) {
    return given.stream().mapToDouble(BigFraction::doubleValue).sorted().toArray();
  }
}
