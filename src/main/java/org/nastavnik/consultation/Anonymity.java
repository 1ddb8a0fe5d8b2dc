package org.nastavnik.consultation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what would tell who asked: names of people, in any Russian case, and places. */
final class Anonymity {

  /** Shorter stems begin too many ordinary words. */
  private static final int SHORTEST_STEM = 4;

  private final List<String> names;
  private final List<String> places;

  Anonymity(Collection<String> names, Collection<String> places) {
    this.names = names.stream().flatMap(name -> Arrays.stream(name.split("\\s+"))).toList();
    this.places = places.stream().filter(Predicate.not(String::isBlank)).toList();
  }

  /** The first name or place the text gives away. */
  Optional<String> givenAwayBy(String text) {
    Stream<String> named = names.stream().filter(name -> names(name, text));
    Stream<String> placed = places.stream().filter(place -> Topic.plain(text).contains(Topic.plain(place)));
    return Stream.concat(named, placed).findFirst();
  }

  /** Case endings change the last letter and what follows it; a capital tells a name from a word. */
  private static boolean names(String name, String text) {
    String stem = name.substring(0, Math.max(0, name.length() - 1));
    return stem.length() >= SHORTEST_STEM
        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(stem) + "\\p{L}{0,3}(?!\\p{L})").matcher(text).find();
  }
}
