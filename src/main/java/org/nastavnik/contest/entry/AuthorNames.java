package org.nastavnik.contest.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.people.Branch;
import org.nastavnik.people.Person;

/**
 * The words that give an author away in blind judging: the surname and the name of the branch, in any case of the
 * declension, with ё or е. A surname counts where it stands as a word with a capital: many are adjectives in small letters.
 * So does the first word of a branch where another of its words follows soon: "Майская библиотека" is enough for a
 * "Майская детская библиотека".
 */
final class AuthorNames {

  private static final Pattern CASE_ENDING = Pattern.compile("(?<=\\p{L}{3})(?:ая|яя|ое|ее|ый|ий|ой|[аяоеуыиьй])$");
  private static final String ANY_ENDING = "(?:[аяуюыиеоьй]|[оеёыиая][йюмх]|ая|яя|ую|юю|ое|ее|ого|его|ому|ему|[ыиая]ми)?";
  private static final String BEGINS = "(?<!\\p{L})";
  private static final String ENDS = "(?![\\p{L}\\p{N}])";
  private static final String APART = "[^\\p{L}\\p{N}]+";

  private final List<Pattern> given;

  private AuthorNames(Stream<Pattern> given) {
    this.given = given.toList();
  }

  /** @param branch null where the author has none */
  static AuthorNames of(Person author, Branch branch) {
    String surname = author.name().substring(author.name().lastIndexOf(' ') + 1);
    Stream<Pattern> surnames = Stream.of(Pattern.compile(BEGINS + declined(surname) + ENDS));
    return new AuthorNames(branch == null ? surnames : Stream.concat(surnames, ofBranch(branch.name())));
  }

  private static Stream<Pattern> ofBranch(String name) {
    List<String> words = Arrays.stream(name.split(APART)).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return Stream.empty();
    }
    Function<List<String>, Stream<String>> eachDeclined = some -> some.stream().map(AuthorNames::declined);
    Pattern whole = Pattern.compile(BEGINS + eachDeclined.apply(words).collect(Collectors.joining(APART)) + ENDS,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    if (words.size() < 3) {
      return Stream.of(whole);
    }
    String another = eachDeclined.apply(words.subList(1, words.size())).collect(Collectors.joining("|", "(?:", ")"));
    return Stream.of(whole, Pattern.compile(BEGINS + declined(words.get(0)) + "(?:" + APART + "\\p{L}+){0,2}" + APART + "(?i:" + another + ")" + ENDS,
        Pattern.UNICODE_CASE));
  }

  private static String declined(String word) {
    String stem = CASE_ENDING.matcher(word).replaceFirst("");
    String spelled = Pattern.quote(stem).replace("ё", "\\E[её]\\Q").replace("Ё", "\\E[ЕЁ]\\Q");
    return stem.chars().allMatch(Character::isLetter) ? spelled + ANY_ENDING : spelled;
  }

  /** What in a text gives the author away, as it stands there; empty where nothing does. */
  Optional<String> in(String text) {
    return given.stream().map(name -> name.matcher(text)).filter(Matcher::find).map(Matcher::group).findFirst();
  }
}
