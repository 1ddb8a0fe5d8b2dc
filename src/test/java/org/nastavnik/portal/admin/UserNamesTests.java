package org.nastavnik.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserNamesTests {

  @ParameterizedTest
  @CsvSource({"Щукина, Юлия Ильинична, shchukinayi", "Ёжикова, Д. С., ezhikovads", "Петрова-Водкина, Анна, petrovavodkinaa", "Smith, John, smithj", "Ли, Ян, liy"})
  void areTheSurnameAndTheInitialsInLatinLetters(String lastName, String firstName, String name) {
    assertThat(UserNames.of(lastName, firstName, Set.of()::contains)).isEqualTo(name);
  }

  @Test
  void takeANumberWhereSomebodyHasThem() {
    assertThat(UserNames.of("Белова", "Анна", Set.of("belovaa", "belovaa2")::contains)).isEqualTo("belovaa3");
  }

  @ParameterizedTest
  @CsvSource({"'', Анна", "Белова, ''", "'№ 1', '—'"})
  void areNotMadeOfNothing(String lastName, String firstName) {
    assertThat(UserNames.of(lastName, firstName, Set.of()::contains)).isEmpty();
  }
}
