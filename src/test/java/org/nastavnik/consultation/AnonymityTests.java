package org.nastavnik.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTests {

  private final Anonymity anonymity = new Anonymity(List.of("Вера Берёзкина", "Галина Ким"),
      List.of("Библиотека семейного чтения", "Ясные Зори", ""));

  @ParameterizedTest
  @CsvSource({
      "Что посоветовать Берёзкиной?, Берёзкина",
      "Спросите у Галины., Галина",
      "Берёзкина права., Берёзкина",
      "Ясные зори рады., Ясные Зори",
      "Наша библиотека Семейного чтения растёт., Библиотека семейного чтения"})
  void findsNamesInAnyCaseAndPlaces(String text, String found) {
    assertThat(anonymity.givenAwayBy(text)).contains(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Как сделать афишу?", "Верно: верим в берёзкин сок.", "Кимоно на выставке", "Галинария"})
  void leavesOrdinaryWordsAlone(String text) {
    assertThat(anonymity.givenAwayBy(text)).isEmpty();
  }

  @Test
  void nobodyIsNamedWhereNothingIsKnown() {
    assertThat(new Anonymity(List.of(), List.of()).givenAwayBy("Галина")).isEmpty();
  }
}
