package org.nastavnik.workflow;

/**
 * Why something did not work.
 *
 * @param words for people: ours, where the failure is one of ours, or else that there was an error
 * @param detail what the program said, in its own language, for whoever looks after the system; null where our words say it all
 */
public record Failure(String words, String detail) {

  private static final String OURS = InvalidInput.class.getName() + ": ";

  public static Failure of(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInput refusal) {
        return new Failure(refusal.getMessage(), null);
      }
    }
    return of(failed.getMessage() == null ? failed.getClass().getName() : failed.getMessage());
  }

  /** Of a failure of which only the message is left, or nothing at all. */
  public static Failure of(String message) {
    if (message == null || message.isBlank()) {
      return new Failure(Messages.text("failure.unsaid"), null);
    }
    int ours = message.lastIndexOf(OURS);
    if (ours >= 0) {
      return new Failure(message.substring(ours + OURS.length()), null);
    }
    return isInWords(message) ? new Failure(message, null) : new Failure(Messages.text("failure.internal"), message);
  }

  /** Our words begin in Russian; the program's own quote at most what somebody wrote. */
  private static boolean isInWords(String message) {
    return message.codePoints().filter(Character::isLetter).limit(1).anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
  }
}
