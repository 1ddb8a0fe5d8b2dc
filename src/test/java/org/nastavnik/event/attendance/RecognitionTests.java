package org.nastavnik.event.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Person;

class RecognitionTests {

  private final Recognition recognition = new Recognition(List.of(
      person("anna", "Анна Абрикосова"), person("vera", "Вера Берёзкина"), person("vera2", "Вера Берёзкина"), person("solo", "Галина")),
      Set.of("anna", "vera"), Map.of("iphone", "vera", "телефон", "vera2"));

  @Test
  void knowsPeopleByTheirMailWhateverTheyCallThemselves() {
    assertThat(recognition.sure("iPad", "ANNA@library.example")).contains("anna");
    assertThat(recognition.sure("iPad", "stranger@example.com")).isEmpty();
  }

  @Test
  void knowsNamesInAnyOrderWithPatronymicBranchAndOriginalName() {
    for (String name : List.of("Анна Абрикосова", "Абрикосова Анна Петровна", "АБРИКОСОВА, Анна (Филиал № 3)", "Anna (Анна Абрикосова)")) {
      assertThat(recognition.sure(name, null)).as(name).contains("anna");
    }
    assertThat(recognition.sure("Анна", null)).isEmpty();
    assertThat(recognition.sure("Анна Абрикосов", null)).isEmpty();
    assertThat(recognition.sure("Галина", null)).as("one word is too little").isEmpty();
  }

  @Test
  void creditsNobodyWhereTwoHaveTheSameNameButProposesWhoRegistered() {
    assertThat(recognition.sure("Вера Березкина", null)).isEmpty();
    assertThat(recognition.likely("Вера Березкина")).contains("vera");
  }

  @Test
  void remembersNicknamesOfThoseWhoRegistered() {
    assertThat(recognition.sure("iPhone", null)).contains("vera");
    assertThat(recognition.sure("Телефон", null)).as("not registered").isEmpty();
    assertThat(recognition.likely("Телефон")).contains("vera2");
    assertThat(recognition.likely("Планшет")).isEmpty();
  }

  private static Person person(String userId, String name) {
    return new Person(userId, name, userId + "@library.example", null, null);
  }
}
