package org.nastavnik.portal.admin;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** User names for people of whom a table gives none: the surname and the initials in Latin letters. */
final class UserNames {

  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final List<String> LATIN = List.of("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
      "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;

  private UserNames() {}

  /**
   * One that is free, with a number where it must be; empty where nothing can be made of the name.
   *
   * @param taken of a user name in lower case
   */
  static String of(String lastName, String firstName, Predicate<String> taken) {
    String initials = List.of(firstName.split("[\\s.]+")).stream().map(UserNames::latin).filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1)).collect(Collectors.joining());
    String name = latin(lastName) + initials;
    if (lastName.isBlank() || firstName.isBlank() || name.length() < SHORTEST) {
      return "";
    }
    String start = name.substring(0, Math.min(name.length(), LONGEST));
    String free = start;
    for (int number = 2; taken.test(free); number++) {
      free = start + number;
    }
    return free;
  }

  private static String latin(String text) {
    return text.toLowerCase(Locale.ROOT).chars().mapToObj(letter -> latin((char) letter)).collect(Collectors.joining());
  }

  private static String latin(char letter) {
    int place = LETTERS.indexOf(letter);
    boolean fits = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    return place >= 0 ? LATIN.get(place) : fits ? String.valueOf(letter) : "";
  }
}
