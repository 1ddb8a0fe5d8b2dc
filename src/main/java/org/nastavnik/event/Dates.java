package org.nastavnik.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Dates and hours as people read them. */
final class Dates {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private Dates() {}

  static String shown(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String shown(LocalTime hour) {
    return HOUR.format(hour);
  }
}
