package org.nastavnik.contest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.nastavnik.contest.rules.Dates;

/** Moments as pages show them, in the zone of the organisation. */
final class Moments {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private Moments() {}

  /** The day, or null for no moment. */
  static String day(Instant moment, ZoneId zone) {
    return moment == null ? null : Dates.text(LocalDate.ofInstant(moment, zone));
  }

  /** Day and time, or null for no moment. */
  static String minute(Instant moment, ZoneId zone) {
    return moment == null ? null : MINUTE.format(moment.atZone(zone));
  }
}
