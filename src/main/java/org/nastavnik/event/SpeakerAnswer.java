package org.nastavnik.event;

import java.time.LocalDate;

/**
 * What a speaker says to an invitation.
 *
 * @param proposedDate the other date proposed, else null
 * @param mayPublish whether the video of the talk may be published
 * @param comment in the speaker's words, or null
 */
public record SpeakerAnswer(Kind kind, LocalDate proposedDate, boolean mayPublish, String comment) {

  /** The ways to answer. */
  public enum Kind { ACCEPT, DECLINE, PROPOSE_DATE }

  public static SpeakerAnswer accept(boolean mayPublish) {
    return new SpeakerAnswer(Kind.ACCEPT, null, mayPublish, null);
  }

  public static SpeakerAnswer decline(String comment) {
    return new SpeakerAnswer(Kind.DECLINE, null, false, comment);
  }

  public static SpeakerAnswer proposeDate(LocalDate date, boolean mayPublish, String comment) {
    return new SpeakerAnswer(Kind.PROPOSE_DATE, date, mayPublish, comment);
  }
}
