package org.nastavnik.portal.processes;

import java.time.Duration;
import java.util.Locale;

/** How long something has been waiting at a step, coarse enough to be told apart at a glance; what waits for its date has not. */
enum Heat {
  NONE, DAY, WEEK, MONTH, LONGER;

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int DAYS_OF_A_MONTH = 30;

  static Heat of(Duration waiting) {
    if (waiting.isNegative()) {
      return NONE;
    }
    long days = waiting.toDays();
    return days < 1 ? DAY : days < DAYS_OF_A_WEEK ? WEEK : days < DAYS_OF_A_MONTH ? MONTH : LONGER;
  }

  /** As classes of the stylesheet and keys of messages have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
