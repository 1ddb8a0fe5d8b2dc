package org.nastavnik.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.nastavnik.workflow.InvalidInput;

/**
 * What a question is about.
 *
 * @param name as people wrote it
 * @param key the same for different ways of writing it
 */
@Embeddable
record Topic(@Column(name = "topic") String name, @Column(name = "topic_key") String key) {

  private static final int LONGEST = 200;

  /** The topic named so. */
  static Topic of(String text) {
    String name = text.strip().replaceAll("\\s+", " ");
    if (name.length() > LONGEST) {
      throw InvalidInput.of("newTopic", "consultation.topicTooLong", LONGEST);
    }
    return new Topic(name, plain(name));
  }

  /** Lower case, {@code ё} as {@code е}: how texts are compared and searched. */
  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
