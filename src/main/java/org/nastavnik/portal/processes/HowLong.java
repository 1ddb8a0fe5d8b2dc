package org.nastavnik.portal.processes;

import java.time.Duration;
import org.nastavnik.workflow.Messages;

/** Lengths of time as people say them: roughly, in one unit; a negative one is a date that is awaited. */
final class HowLong {

  private static final int HOURS_TOLD_AS_HOURS = 48;

  private HowLong() {}

  static String words(Duration length) {
    if (length.isNegative()) {
      return Messages.text("processes.long.dateAhead");
    }
    if (length.toMinutes() < 1) {
      return Messages.text("processes.long.moment");
    }
    if (length.toHours() < 1) {
      return Messages.text("processes.long.minutes", length.toMinutes());
    }
    return length.toHours() < HOURS_TOLD_AS_HOURS ? Messages.text("processes.long.hours", length.toHours())
        : Messages.text("processes.long.days", length.toDays());
  }
}
