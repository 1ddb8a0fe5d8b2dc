package org.nastavnik.portal.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.nastavnik.workflow.Messages;

/**
 * A due date as people say it.
 *
 * @param date such as 25.04.2022
 * @param words how far that is: today, tomorrow, overdue by three days; or null where the date says enough
 */
public record Deadline(String date, String words, Urgency urgency) {

  /** How near it is. */
  public enum Urgency { LATE, TODAY, SOON, LATER }

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NEAR_DAYS = 7;

  /** Null for a task without deadline. */
  static Deadline of(Instant due, Clock clock) {
    if (due == null) {
      return null;
    }
    ZonedDateTime at = due.atZone(clock.getZone());
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), clock.getZone()), at.toLocalDate());
    boolean late = due.isBefore(clock.instant());
    return new Deadline(DATE.format(at), words(days, late, TIME.format(at)), urgency(days, late));
  }

  boolean late() {
    return urgency == Urgency.LATE;
  }

  private static String words(long days, boolean late, String time) {
    if (late) {
      return days == 0 ? Messages.text("tasks.due.lateToday", time) : Messages.text("tasks.due.late", -days);
    }
    if (days > NEAR_DAYS) {
      return null;
    }
    return days == 0 ? Messages.text("tasks.due.today", time)
        : days == 1 ? Messages.text("tasks.due.tomorrow") : Messages.text("tasks.due.soon", days);
  }

  private static Urgency urgency(long days, boolean late) {
    if (late) {
      return Urgency.LATE;
    }
    return days == 0 ? Urgency.TODAY : days <= NEAR_DAYS ? Urgency.SOON : Urgency.LATER;
  }
}
