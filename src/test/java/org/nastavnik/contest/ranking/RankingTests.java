package org.nastavnik.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each table is computed by hand; a point stands for a score that is missing or was recused. */
class RankingTests {

  private static final List<Scale> ONE = List.of(new Scale("whole", 100, 100));

  @Test
  void weighsCriteriaOfDifferentScalesAsSharesOfTheirMaximum() {
    List<Scale> scales = List.of(new Scale("use", 50, 10), new Scale("news", 30, 5), new Scale("form", 20, 20));
    // ann: 50*8/10 + 30*5/5 + 20*10/20 = 40 + 30 + 10 = 80;  bob: 50*6/10 + 30*4/5 + 20*20/20 = 30 + 24 + 20 = 74
    Ranking ranking = Ranking.of(scales, List.of(
        sheet("A", "ann", "use", "8", "news", "5", "form", "10"),
        sheet("A", "bob", "use", "6", "news", "4", "form", "20")), false);

    Standing standing = ranking.standings().get(0);
    assertThat(standing.mean()).isEqualByComparingTo("77");
    assertThat(standing.jurors()).isEqualTo(2);
    assertThat(standing.spread().doubleValue()).isCloseTo(Math.sqrt(18), within(1e-6)); // (3² + 3²) / (2 - 1)
  }

  @Test
  void weighsTheScoredCriteriaOnlyWhereOneIsMissing() {
    List<Scale> scales = List.of(new Scale("use", 60, 10), new Scale("news", 40, 10));
    assertThat(Ranking.of(scales, List.of(sheet("A", "ann", "use", "9")), false).standings())
        .singleElement().extracting(Standing::mean).isEqualTo(new BigDecimal("90.000000"));
  }

  @Test
  void leavesMissingScoresOutOfTheMean() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     90  .   60
        B     70  80  .
        C     .   .   .
        """), false);

    assertThat(means(ranking)).containsExactly(Map.entry("A", "75.000000"), Map.entry("B", "75.000000"));
    assertThat(ranking.standings()).extracting(Standing::place).containsExactly(1, 1);
  }

  @Test
  void sharesThePlaceOfATieAndLeavesTheNextOneOut() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob
        A     60  70
        B     90  80
        C     80  90
        D     50  50
        """), false);

    assertThat(places(ranking)).isEqualTo(Map.of("B", 1, "C", 1, "A", 3, "D", 4));
  }

  /** Thirds and sevenths never sum up exactly in binary numbers; in another order the sum would differ. */
  @Test
  void seesATieOfFractionsExactly() {
    List<Scale> scales = List.of(new Scale("use", 33, 3), new Scale("news", 67, 7));
    Ranking ranking = Ranking.of(scales, List.of(
        sheet("A", "ann", "use", "1", "news", "2"), sheet("A", "bob", "use", "2", "news", "3"),
        sheet("A", "eve", "use", "3", "news", "6"),
        sheet("B", "ann", "use", "3", "news", "6"), sheet("B", "bob", "use", "1", "news", "2"),
        sheet("B", "eve", "use", "2", "news", "3")), false);

    assertThat(ranking.standings()).extracting(Standing::place).containsExactly(1, 1);
  }

  @Test
  void tellsApartWhatDiffersBelowTheShownDigits() {
    List<Scale> scales = List.of(new Scale("whole", 100, 100));
    Ranking ranking = Ranking.of(scales, List.of(
        sheet("A", "ann", "whole", "50.00000001"), sheet("B", "ann", "whole", "50.00000002")), false);

    assertThat(places(ranking)).isEqualTo(Map.of("B", 1, "A", 2));
  }

  /**
   * Ann and Bob see the same distances, Bob 30 points lower; Eve is undecided between them. Means 65, 35, 50 (panel 50);
   * squared deviations 1750 each, so every deviation is the pooled one and evening only moves the mean of each juror to 50.
   */
  @Test
  void evensOutAStrictJurorAndALenientOne() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     90  60  75
        B     80  50  65
        C     70  40  55
        D     60  30  45
        E     50  20  35
        F     40  10  25
        """), true);

    assertThat(ranking.evened()).isEqualTo(Evened.DONE);
    assertThat(ranking.byEvened()).isTrue();
    assertThat(evenedMeans(ranking)).isEqualTo(Map.of("A", "75.000000", "B", "65.000000", "C", "55.000000",
        "D", "45.000000", "E", "35.000000", "F", "25.000000"));
  }

  /**
   * Ann is lenient (mean 75) and did not score A; Bob (45) and Eve (45) are strict and did. By the plain mean B to D
   * profit from Ann. Ann has B..F: 95 85 75 65 55, the others A..F: 70 60 50 40 30 20. Panel mean (5*75 + 6*45 + 6*45) / 17
   * = 915/17 = 53.8235; squares 1000 + 1750 + 1750 over 17 - 3 = 321.4286, pooled deviation 17.9284; deviations Ann
   * sqrt(250) = 15.8114, others sqrt(350) = 18.7083. A: z = 25/18.7083 = 1.33631, evened 53.8235 + 23.9579 = 77.7814.
   * B: Ann z = 20/15.8114 = 1.26491 -> 76.5013; others z = 15/18.7083 = 0.80178 -> 68.1982; mean 70.9660.
   */
  @Test
  void keepsAnEntryFromLosingByStrictJurors() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     .   70  70
        B     95  60  60
        C     85  50  50
        D     75  40  40
        E     65  30  30
        F     55  20  20
        """), true);

    Standing a = standing(ranking, "A");
    Standing b = standing(ranking, "B");
    assertThat(List.of(a.plainPlace(), b.plainPlace())).containsExactly(2, 1);
    assertThat(List.of(a.place(), b.place())).containsExactly(1, 2);
    assertThat(a.evenedMean().doubleValue()).isCloseTo(77.7814, within(0.0001));
    assertThat(b.evenedMean().doubleValue()).isCloseTo(70.9660, within(0.0001));
  }

  @Test
  void computesTheEvenedPlaceButDoesNotDecideByItUnlessTheRulesSaySo() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     .   70  70
        B     95  60  60
        C     85  50  50
        D     75  40  40
        E     65  30  30
        F     55  20  20
        """), false);

    assertThat(standing(ranking, "A").evenedPlace()).isEqualTo(1);
    assertThat(standing(ranking, "A").place()).isEqualTo(2);
    assertThat(ranking.byEvened()).isFalse();
  }

  /** Eve tells no entries apart: the panel's mean, (6*65 + 6*35 + 6*80) / 18 = 60, stands for each of her marks. */
  @Test
  void takesThePanelMeanForAJurorWhoseMarksAreAllTheSame() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     90  60  80
        B     80  50  80
        C     70  40  80
        D     60  30  80
        E     50  20  80
        F     40  10  80
        """), true);

    // z of A is 25/sqrt(350) for two jurors and 0 for Eve; pooled deviation sqrt(3500/15): 60 + 2/3 * 20.4124 = 73.6083
    assertThat(standing(ranking, "A").evenedMean().doubleValue()).isCloseTo(73.6083, within(0.0001));
    assertThat(places(ranking)).isEqualTo(Map.of("A", 1, "B", 2, "C", 3, "D", 4, "E", 5, "F", 6));
  }

  @Test
  void evensNothingApartWhereNobodyTellsEntriesApart() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     90  50  40
        B     90  50  40
        C     90  50  40
        D     90  50  40
        E     90  50  40
        F     90  50  40
        """), true);

    assertThat(evenedMeans(ranking).values()).containsOnly("60.000000");
    assertThat(ranking.standings()).extracting(Standing::place).containsOnly(1);
  }

  /** The reserve came in for two entries: her 10 and 100 are taken as given, beside the panel's evened 75 and 65. */
  @Test
  void takesTheMarksOfAJurorWithFewEntriesAsGiven() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve reserve
        A     90  60  75  10
        B     80  50  65  100
        C     70  40  55  .
        D     60  30  45  .
        E     50  20  35  .
        F     40  10  25  .
        """), true);

    assertThat(ranking.takenAsGiven()).containsExactly("reserve");
    assertThat(standing(ranking, "A").evenedMean()).isEqualByComparingTo("58.75"); // (3*75 + 10) / 4
    assertThat(standing(ranking, "B").evenedMean()).isEqualByComparingTo("73.75"); // (3*65 + 100) / 4
  }

  @Test
  void fallsBackToPlainMeansWithFewerThanThreeJurorsAndSaysSo() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob
        A     90  60
        B     80  50
        C     70  40
        D     60  30
        E     50  20
        F     40  10
        """), true);

    assertThat(ranking.evened()).isEqualTo(Evened.TOO_FEW_JURORS);
    assertThat(ranking.byEvened()).isFalse();
    assertThat(ranking.standings()).extracting(Standing::evenedMean).containsOnlyNulls();
    assertThat(standing(ranking, "A").place()).isEqualTo(1);
  }

  @Test
  void fallsBackToPlainMeansWithFewerThanSixEntriesAndSaysSo() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     90  60  75
        B     80  50  65
        C     70  40  55
        D     60  30  45
        E     50  20  35
        """), true);

    assertThat(ranking.evened()).isEqualTo(Evened.TOO_FEW_ENTRIES);
    assertThat(ranking.standings()).extracting(Standing::evenedPlace).containsOnlyNulls();
  }

  @Test
  void fallsBackToPlainMeansWhereTooFewJurorsScoredThreeEntries() {
    Ranking ranking = Ranking.of(ONE, table("""
        entry ann bob eve
        A     90  .   .
        B     .   50  .
        C     .   .   55
        D     60  .   .
        E     .   20  .
        F     .   .   25
        """), true);

    assertThat(ranking.evened()).isEqualTo(Evened.TOO_FEW_JURORS);
    assertThat(ranking.takenAsGiven()).isEmpty();
  }

  /** The jurors of the literature's example as marks: agreement is computed on the marks of the entries. */
  @Test
  void measuresTheAgreementOfTheJury() {
    Ranking ranking = Ranking.of(List.of(new Scale("whole", 100, 5)), table("""
        entry A B C D
        01    1 1 . 1
        02    2 2 3 2
        03    3 3 3 3
        04    3 3 3 3
        05    2 2 2 2
        06    1 2 3 4
        07    4 4 4 4
        08    1 1 2 1
        09    2 2 2 2
        10    . 5 5 5
        11    . . 1 1
        12    . 3 . .
        """), false);

    assertThat(ranking.agreement()).isCloseTo(0.849, within(0.0005));
    assertThat(standing(ranking, "12").spread()).isNull();
  }

  @Test
  void knowsNoAgreementWithOneJuror() {
    assertThat(Ranking.of(ONE, table("""
        entry ann
        A     90
        B     80
        """), false).agreement()).isNull();
  }

  @Test
  void ranksNothingWhereNothingWasScored() {
    Ranking ranking = Ranking.of(ONE, List.of(), true);
    assertThat(ranking.standings()).isEmpty();
    assertThat(ranking.evened()).isEqualTo(Evened.TOO_FEW_JURORS);
  }

  @Test
  void refusesAScaleThatCannotCount() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale("use", 0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale("use", 10, 0));
  }

  private static Map<String, Integer> places(Ranking ranking) {
    Map<String, Integer> places = new HashMap<>();
    ranking.standings().forEach(standing -> places.put(standing.entry(), standing.place()));
    return places;
  }

  private static Map<String, String> means(Ranking ranking) {
    Map<String, String> means = new HashMap<>();
    ranking.standings().forEach(standing -> means.put(standing.entry(), standing.mean().toString()));
    return means;
  }

  private static Map<String, String> evenedMeans(Ranking ranking) {
    Map<String, String> means = new HashMap<>();
    ranking.standings().forEach(standing -> means.put(standing.entry(), standing.evenedMean().toString()));
    return means;
  }

  private static Standing standing(Ranking ranking, String entry) {
    return ranking.standings().stream().filter(standing -> standing.entry().equals(entry)).findFirst().orElseThrow();
  }

  private static Sheet sheet(String entry, String juror, String... criterionAndPoints) {
    Map<String, BigDecimal> points = new HashMap<>();
    for (int i = 0; i < criterionAndPoints.length; i += 2) {
      points.put(criterionAndPoints[i], new BigDecimal(criterionAndPoints[i + 1]));
    }
    return new Sheet(entry, juror, points);
  }

  /** First row: names of the jurors; first column: entries. */
  private static List<Sheet> table(String text) {
    List<String[]> rows = text.lines().map(line -> line.strip().split("\\s+")).toList();
    String[] jurors = rows.get(0);
    List<Sheet> sheets = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      for (int column = 1; column < row.length; column++) {
        sheets.add(row[column].equals(".") ? new Sheet(row[0], jurors[column], Map.of())
            : sheet(row[0], jurors[column], "whole", row[column]));
      }
    }
    return sheets;
  }
}
