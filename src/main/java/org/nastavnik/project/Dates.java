package org.nastavnik.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as readers of messages, letters and documents expect them. */
final class Dates {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private Dates() {}

  static String text(LocalDate day) {
    return DAY.format(day);
  }
}
