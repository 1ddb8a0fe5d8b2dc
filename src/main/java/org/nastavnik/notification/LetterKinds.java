package org.nastavnik.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What {@code letters/kinds.properties} says of each kind of letter: whether duty asks for it, and where it leads. */
@Component
class LetterKinds {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Properties kinds;

  LetterKinds() {
    try {
      kinds = PropertiesLoaderUtils.loadProperties(new ClassPathResource("letters/kinds.properties"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether somebody must act or be somewhere because of it, so that it cannot be switched off or put off. */
  boolean isDuty(String template) {
    return of(template)[0].equals("duty");
  }

  /** Path of the page it is about; empty where the letter does not say which one, or is complete in itself. */
  Optional<String> path(Letter letter) {
    String[] kind = of(letter.template());
    return kind.length < 2 ? Optional.empty() : fill(kind[1], letter);
  }

  private static Optional<String> fill(String path, Letter letter) {
    Map<String, String> subject = Map.of("subject", letter.subjectKey().split(":")[0]);
    StringBuilder filled = new StringBuilder();
    Matcher place = PLACE.matcher(path);
    while (place.find()) {
      String fact = letter.params().getOrDefault(place.group(1), subject.get(place.group(1)));
      if (fact == null || fact.isEmpty()) {
        return Optional.empty();
      }
      place.appendReplacement(filled, Matcher.quoteReplacement(fact));
    }
    return Optional.of(place.appendTail(filled).toString());
  }

  private String[] of(String template) {
    return kinds.getProperty(template, "duty").split("\\s+");
  }
}
