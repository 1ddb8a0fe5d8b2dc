package org.nastavnik.event.attendance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.people.Person;

/**
 * Tells which of the people known stands behind a name in a report: by mail, then by a nickname seen before, then by name.
 * When in doubt it says nobody, as crediting the wrong person is worse than asking.
 */
class Recognition {

  private final List<Person> known;
  private final Set<String> registered;
  private final Map<String, String> nicknames;

  /** @param nicknames user ids by what {@link #plain} makes of a name */
  Recognition(Collection<Person> known, Set<String> registered, Map<String, String> nicknames) {
    this.known = List.copyOf(known);
    this.registered = registered;
    this.nicknames = nicknames;
  }

  /** The one person this must be. */
  Optional<String> sure(String name, String email) {
    return byMail(email)
        .or(() -> Optional.ofNullable(nicknames.get(plain(name))).filter(registered::contains))
        .or(() -> only(byName(name)));
  }

  /** A person to propose where it is not sure. */
  Optional<String> likely(String name) {
    return only(byName(name).stream().filter(registered::contains).toList())
        .or(() -> Optional.ofNullable(nicknames.get(plain(name))));
  }

  private Optional<String> byMail(String email) {
    return email == null ? Optional.empty()
        : only(known.stream().filter(person -> email.equalsIgnoreCase(person.email())).map(Person::userId).toList());
  }

  /** All whose every name is among the words, in whatever order and with whatever else (patronymic, branch). */
  private List<String> byName(String name) {
    Set<String> words = words(name);
    return known.stream().filter(person -> words(person.name()).size() > 1 && words.containsAll(words(person.name())))
        .map(Person::userId).toList();
  }

  private static Optional<String> only(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A name as it is compared: small letters, no punctuation. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Set<String> words(String name) {
    return Arrays.stream(plain(name).split(" ")).collect(Collectors.toSet());
  }
}
