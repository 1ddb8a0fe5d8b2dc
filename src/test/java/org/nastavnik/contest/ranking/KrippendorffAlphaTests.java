package org.nastavnik.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Against the worked example of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: four
 * observers, twelve units, values missing.
 */
class KrippendorffAlphaTests {

  private static final String LITERATURE = """
      unit  1 2 3 4 5 6 7 8 9 10 11 12
      A     1 2 3 3 2 1 4 1 2 .  .  .
      B     1 2 3 3 2 2 4 1 2 5  .  3
      C     . 3 3 3 2 3 4 2 2 5  1  .
      D     1 2 3 3 2 4 4 1 2 5  1  .
      """;

  private static final DoubleBinaryOperator NOMINAL = (a, b) -> a == b ? 0 : 1;
  private static final DoubleBinaryOperator INTERVAL = (a, b) -> (a - b) * (a - b);

  @Test
  void agreesWithThePublishedIntervalAlpha() {
    assertThat(KrippendorffAlpha.interval(units(LITERATURE)).orElseThrow()).isCloseTo(0.849, within(0.0005));
  }

  /** The pairwise definition gives both published values, so it can stand as a second, independent computation. */
  @Test
  void agreesWithTheDefinitionOverAllPairs() {
    assertThat(overAllPairs(units(LITERATURE), NOMINAL)).isCloseTo(0.743, within(0.0005));
    assertThat(overAllPairs(units(LITERATURE), INTERVAL)).isCloseTo(0.849, within(0.0005));
    assertThat(KrippendorffAlpha.interval(units(LITERATURE)).orElseThrow())
        .isCloseTo(overAllPairs(units(LITERATURE), INTERVAL), within(1e-12));
  }

  @Test
  void isOneWhereEverybodyAgrees() {
    assertThat(KrippendorffAlpha.interval(units("""
        unit 1 2 3
        A    4 7 9
        B    4 7 9
        """))).hasValue(1);
  }

  @Test
  void isBelowZeroWhereJurorsContradictEachOther() {
    assertThat(KrippendorffAlpha.interval(units("""
        unit 1 2
        A    1 9
        B    9 1
        """)).orElseThrow()).isNegative();
  }

  @Test
  void isUndefinedWhereNoUnitHasTwoValues() {
    assertThat(KrippendorffAlpha.interval(units("""
        unit 1 2
        A    1 .
        B    . 9
        """))).isEmpty();
  }

  @Test
  void isUndefinedWhereNoValueDiffers() {
    assertThat(KrippendorffAlpha.interval(units("""
        unit 1 2
        A    5 5
        B    5 5
        """))).isEmpty();
  }

  private static List<double[]> units(String table) {
    List<String[]> rows = table.lines().skip(1).map(line -> line.strip().split("\\s+")).toList();
    List<double[]> units = new ArrayList<>();
    for (int unit = 1; unit < rows.get(0).length; unit++) {
      int column = unit;
      units.add(rows.stream().map(row -> row[column]).filter(cell -> !cell.equals("."))
          .mapToDouble(Double::parseDouble).toArray());
    }
    return units;
  }

  /** Observed disagreement within units over expected disagreement among all values, pair by pair. */
  private static double overAllPairs(List<double[]> units, DoubleBinaryOperator difference) {
    List<double[]> pairable = units.stream().filter(unit -> unit.length > 1).toList();
    double[] all = pairable.stream().flatMapToDouble(Arrays::stream).toArray();
    double observed = pairable.stream().mapToDouble(unit -> sum(unit, difference) / (unit.length - 1)).sum();
    double expected = sum(all, difference) / (all.length - 1);
    return 1 - observed / expected;
  }

  private static double sum(double[] values, DoubleBinaryOperator difference) {
    return Arrays.stream(values)
        .map(one -> Arrays.stream(values).map(other -> difference.applyAsDouble(one, other)).sum())
        .sum();
  }
}
