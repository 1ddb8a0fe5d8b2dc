package org.nastavnik.notification;

import java.util.List;
import java.util.Locale;
import org.nastavnik.workflow.Messages;

/**
 * What the templates of a letter show.
 *
 * @param link address of the page it is about, or null
 * @param parts the letters a daily letter gathers
 * @param wishes address where its receiver chooses what to get, or null
 * @param portal address of the portal
 */
record LetterPage(LetterText text, String link, List<Part> parts, String wishes, String portal, Locale language) {

  /** One of the letters in a daily letter. */
  record Part(LetterText text, String link) {}

  public String subject() {
    return text.subject();
  }

  /** A text of the frame around what the letter says. */
  public String say(String key) {
    return Messages.text(language, "mail." + key);
  }
}
