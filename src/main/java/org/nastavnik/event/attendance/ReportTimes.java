package org.nastavnik.event.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the ways in which platforms write a moment, mostly without a zone, and how long something took. */
final class ReportTimes {

  private static final List<DateTimeFormatter> WAYS = Stream.of("M/d/yyyy h:mm[:ss] a", "M/d/yyyy H:mm[:ss]",
      "d.M.yyyy H:mm[:ss]", "yyyy-M-d H:mm[:ss]", "yyyy-M-d'T'H:mm[:ss]").map(ReportTimes::way).toList();

  private static final List<Pattern> DURATIONS = List.of(
      Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})"),
      Pattern.compile("(?:(\\d{1,2})\\s*(?:h|ч)\\p{L}*\\.?)?\\s*(?:(\\d{1,4})\\s*(?:m|м)\\p{L}*\\.?)?\\s*(?:(\\d{1,2})\\s*(?:s|с)\\p{L}*\\.?)?"));

  private ReportTimes() {}

  static Optional<Instant> read(String text, ZoneId zone) {
    String moment = text.replaceAll("[,\\s\\u00A0\\u202F]+", " ").strip();
    for (DateTimeFormatter way : WAYS) {
      try {
        return Optional.of(LocalDateTime.parse(moment, way).atZone(zone).toInstant());
      } catch (DateTimeParseException another) {
        // The next way may fit.
      }
    }
    return withZone(moment);
  }

  private static Optional<Instant> withZone(String moment) {
    try {
      return Optional.of(OffsetDateTime.parse(moment).toInstant());
    } catch (DateTimeParseException another) {
      return Optional.empty();
    }
  }

  /** Minutes, rounded: {@code 65}, {@code 1:05:20}, {@code 1h 5m 20s}, {@code 1 ч 5 мин}. */
  static Optional<Integer> minutes(String text) {
    String taken = text.strip().toLowerCase(Locale.ROOT);
    if (taken.matches("\\d{1,4}")) {
      return Optional.of(Integer.valueOf(taken));
    }
    for (Pattern way : DURATIONS) {
      Matcher parts = way.matcher(taken);
      if (!taken.isEmpty() && parts.matches()) {
        int seconds = 3600 * number(parts.group(1)) + 60 * number(parts.group(2)) + number(parts.group(3));
        return Optional.of((seconds + 30) / 60);
      }
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static DateTimeFormatter way(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
  }
}
