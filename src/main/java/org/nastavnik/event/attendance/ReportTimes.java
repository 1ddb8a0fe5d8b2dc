package org.nastavnik.event.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the ways in which platforms write a moment, all without a zone. */
final class ReportTimes {

  private static final List<DateTimeFormatter> WAYS = Stream.of("M/d/yyyy h:mm[:ss] a", "M/d/yyyy H:mm[:ss]",
      "d.M.yyyy H:mm[:ss]", "yyyy-M-d H:mm[:ss]", "yyyy-M-d'T'H:mm[:ss]").map(ReportTimes::way).toList();

  private ReportTimes() {}

  static Optional<Instant> read(String text, ZoneId zone) {
    String moment = text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    for (DateTimeFormatter way : WAYS) {
      try {
        return Optional.of(LocalDateTime.parse(moment, way).atZone(zone).toInstant());
      } catch (DateTimeParseException another) {
        // The next way may fit.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter way(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
  }
}
