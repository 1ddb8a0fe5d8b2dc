package org.nastavnik.contest.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as readers of messages, letters and documents expect them. */
public final class Dates {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private Dates() {}

  public static String text(LocalDate day) {
    return DAY.format(day);
  }
}
