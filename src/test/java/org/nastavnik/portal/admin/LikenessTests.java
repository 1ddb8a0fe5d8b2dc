package org.nastavnik.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

  @ParameterizedTest
  @CsvSource({"Майская, майская, 0", "Дубовое, 'Дубовская библиотека, п. Дубовое', 0", "Майскоя, Майская, 1", "Мйская, Майская, 1", "Майская, Северная, 6"})
  void countsTheLettersThatDiffer(String one, String other, int letters) {
    assertThat(Likeness.distance(one, other)).isEqualTo(letters);
    assertThat(Likeness.distance(other, one)).isEqualTo(letters);
  }
}
