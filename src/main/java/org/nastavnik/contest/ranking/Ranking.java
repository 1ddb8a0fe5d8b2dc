package org.nastavnik.contest.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The outcome of judging. Each juror's points are averaged over the criteria by weight, each criterion as a share of its
 * maximum; then the entry's mean is taken over its jurors. What a juror did not score is left out of the means. Beside
 * the plain mean stands the evened one, see {@link Evening}.
 *
 * <p>Plain means are compared as exact fractions, evened ones after rounding half up to six digits: a tie is a tie.
 *
 * @param standings scored entries, best first; tied ones by id
 * @param evened whether evened means are there
 * @param byEvened whether the evened means decide the places
 * @param takenAsGiven jurors who scored too few entries to be evened; empty when nothing was evened
 * @param agreement Krippendorff's alpha of the jurors' marks (see {@link KrippendorffAlpha}), or null where undefined
 */
public record Ranking(List<Standing> standings, Evened evened, boolean byEvened, Set<String> takenAsGiven,
    Double agreement) {

  private static final int FEWEST_JURORS = 3;
  private static final int FEWEST_ENTRIES = 6;

  /**
   * Ranks what was scored; entries without any score are not in the standings.
   *
   * @param byEvened whether the rules let the evened means decide; where evening is not possible the plain ones do
   */
  public static Ranking of(List<Scale> scales, Collection<Sheet> sheets, boolean byEvened) {
    Marks marks = Marks.of(scales, sheets);
    Evening evening = new Evening(marks);
    Evened evened = possible(marks, evening);
    boolean evenedDecide = byEvened && evened == Evened.DONE;
    Map<String, BigFraction> means = byKey(marks, marks::mean);
    Map<String, BigDecimal> evenedMeans = evened == Evened.DONE ? byKey(marks, evening::mean) : Map.of();
    Map<String, Integer> plainPlaces = places(means);
    Map<String, Integer> evenedPlaces = places(evenedMeans);
    Map<String, Integer> places = evenedDecide ? evenedPlaces : plainPlaces;
    List<Standing> standings = places.keySet().stream()
        .map(entry -> new Standing(entry, places.get(entry), marks.byEntry().get(entry).size(),
            Marks.rounded(means.get(entry)), plainPlaces.get(entry),
            evenedMeans.get(entry), evenedPlaces.get(entry), spread(values(marks, entry))))
        .sorted(Comparator.comparingInt(Standing::place).thenComparing(Standing::entry))
        .toList();
    return new Ranking(standings, evened, evenedDecide,
        evened == Evened.DONE ? evening.takenAsGiven() : Set.of(), agreement(marks));
  }

  private static Evened possible(Marks marks, Evening evening) {
    if (marks.byJuror().size() < FEWEST_JURORS) {
      return Evened.TOO_FEW_JURORS;
    }
    if (marks.byEntry().size() < FEWEST_ENTRIES) {
      return Evened.TOO_FEW_ENTRIES;
    }
    return evening.jurors() < FEWEST_JURORS ? Evened.TOO_FEW_JURORS : Evened.DONE;
  }

  private static <V> Map<String, V> byKey(Marks marks, Function<String, V> mean) {
    Map<String, V> means = new HashMap<>();
    marks.byEntry().keySet().forEach(entry -> means.put(entry, mean.apply(entry)));
    return means;
  }

  private static <V extends Comparable<V>> Map<String, Integer> places(Map<String, V> means) {
    List<Map.Entry<String, V>> best = means.entrySet().stream()
        .sorted(Map.Entry.<String, V>comparingByValue().reversed())
        .toList();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < best.size(); i++) {
      boolean tied = i > 0 && best.get(i).getValue().compareTo(best.get(i - 1).getValue()) == 0;
      places.put(best.get(i).getKey(), tied ? places.get(best.get(i - 1).getKey()) : i + 1);
    }
    return places;
  }

  private static double[] values(Marks marks, String entry) {
    return marks.byEntry().get(entry).values().stream().mapToDouble(BigFraction::doubleValue).sorted().toArray();
  }

  private static BigDecimal spread(double[] values) {
    return values.length < 2 ? null
        : BigDecimal.valueOf(Math.sqrt(StatUtils.variance(values))).setScale(Marks.DIGITS, RoundingMode.HALF_UP);
  }

  private static Double agreement(Marks marks) {
    var alpha = KrippendorffAlpha.interval(marks.byEntry().keySet().stream().sorted()
        .map(entry -> values(marks, entry)).toList());
    return alpha.isPresent() ? alpha.getAsDouble() : null;
  }
}
