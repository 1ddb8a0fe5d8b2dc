package org.nastavnik.notification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.workflow.Failure;
import org.nastavnik.workflow.Messages;

/** What kept a letter from leaving, told to whoever can mend it. */
public final class Hindrance {

  /** An answer of a mail server begins with its code: 4 for now, 5 for good, 53 where it did not let us in. */
  private static final Pattern ANSWER = Pattern.compile("([45])(3?)\\d{1,2}\\b.*", Pattern.DOTALL);

  private Hindrance() {}

  /** In our words beside what the server or the program said; null for nothing. */
  public static Failure of(String said) {
    if (said == null) {
      return null;
    }
    Failure told = Failure.of(said);
    return told.detail() == null ? told : new Failure(Messages.text("mail.hindrance." + kind(said)), said);
  }

  private static String kind(String said) {
    Matcher answer = ANSWER.matcher(said);
    if (!answer.matches()) {
      return "notHandedOver";
    }
    return !answer.group(2).isEmpty() ? "notLetIn" : answer.group(1).equals("5") ? "refused" : "notNow";
  }
}
