package org.nastavnik.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.people.Branch;
import org.nastavnik.people.Person;

class AuthorNamesTests {

  private static final AuthorNames NAMES = of("Светлана Снегирёва", "Майская детская библиотека");

  private static AuthorNames of(String author, String branch) {
    return AuthorNames.of(new Person("librarian01", author, null, null, null), branch == null ? null : new Branch(null, branch, "Майский", 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"Автор – Снегирёва С. В., Снегирёва", "Идею Снегиревой поддержали, Снегиревой", "вместе со Снегирёвыми, Снегирёвыми",
      "Вечера в Майской детской библиотеке, Майской детской библиотеке", "МАЙСКАЯ ДЕТСКАЯ БИБЛИОТЕКА, МАЙСКАЯ ДЕТСКАЯ БИБЛИОТЕКА",
      "Наша «Майская» детская библиотека, Майская» детская библиотека", "Ждём в Майской библиотеке!, Майской библиотеке"})
  void findsThemInAnyCaseOfTheDeclension(String text, String found) {
    assertThat(NAMES.in(text)).contains(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Детская библиотека посёлка", "майская ярмарка детской библиотеки", "Снегири у библиотеки", "Майская ярмарка в парке"})
  void leavesOtherWordsAlone(String text) {
    assertThat(NAMES.in(text)).isEmpty();
  }

  @Test
  void aSurnameCountsWithACapitalOnly() {
    AuthorNames field = of("Полина Полевая", "Филиал 1");
    assertThat(field.in("полевой выход")).isEmpty();
    assertThat(field.in("У Полевой свой план")).contains("Полевой");
    assertThat(field.in("в филиале 1 и в филиале 12")).contains("филиале 1");
    assertThat(field.in("в филиале 12")).isEmpty();
    assertThat(of("Ким", null).in("Кимоно и Киму")).contains("Киму");
  }
}
