package org.nastavnik.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrictnessTests {

  private static final List<Scale> SCALES = List.of(new Scale("c1", 100, 10));

  private static Sheet sheet(String entry, String juror, int points) {
    return new Sheet(entry, juror, Map.of("c1", BigDecimal.valueOf(points)));
  }

  @Test
  void comparesEachJurorWithTheOthersEntryByEntry() {
    List<Strictness> found = Strictness.of(SCALES, List.of(sheet("a", "anna", 4), sheet("a", "boris", 6), sheet("a", "vera", 8),
        sheet("b", "anna", 5), sheet("b", "boris", 9)));
    assertThat(found).extracting(Strictness::juror).containsExactly("anna", "boris", "vera");
    // anna: 40 against 70, 50 against 90; boris: 60 against 60, 90 against 50; vera: 80 against 50
    assertThat(found).extracting(Strictness::difference).usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("-35"), new BigDecimal("20"), new BigDecimal("30"));
    assertThat(found.get(0).mean()).isEqualByComparingTo("45");
    assertThat(found.get(0).deviation()).isEqualByComparingTo("7.071068");
    assertThat(found.get(2).deviation()).isNull();
  }

  @Test
  void nobodyIsStrictForHavingGotWeakEntries() {
    List<Strictness> found = Strictness.of(SCALES, List.of(sheet("weak", "anna", 2), sheet("weak", "boris", 2),
        sheet("good", "boris", 9), sheet("good", "vera", 9)));
    assertThat(found).allSatisfy(one -> assertThat(one.difference()).isEqualByComparingTo("0"));
  }

  @Test
  void saysNothingWhereNobodyElseScoredTheSame() {
    assertThat(Strictness.of(SCALES, List.of(sheet("a", "anna", 4), sheet("b", "boris", 6))))
        .extracting(Strictness::difference).containsOnlyNulls();
  }
}
