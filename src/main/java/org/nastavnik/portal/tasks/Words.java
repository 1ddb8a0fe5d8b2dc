package org.nastavnik.portal.tasks;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.workflow.Messages;

/** Values as people read them, and as the browser's inputs take them. */
final class Words {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final DateTimeFormatter LOCAL_DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private Words() {}

  /** Empty text for null. */
  static String of(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return Messages.text(yes ? "taskform.yes" : "taskform.no");
    }
    if (value instanceof Number number) {
      return NumberFormat.getInstance(Messages.locale()).format(number);
    }
    if (value instanceof Collection<?> values) {
      return values.stream().map(Words::of).collect(Collectors.joining(", "));
    }
    return value instanceof Temporal moment ? date(moment) : value.toString();
  }

  private static String date(Temporal moment) {
    if (moment instanceof LocalTime time) {
      return TIME.format(time);
    }
    return moment instanceof LocalDate date ? DATE.format(date) : DATE_TIME.format(moment);
  }

  /** What a date field of this subtype shows as text. */
  static String of(Object value, String subtype, ZoneId zone) {
    return as(value, subtype, zone, Words::of);
  }

  /** What the browser's input for a date field of this subtype takes. */
  static String input(Object value, String subtype, ZoneId zone) {
    return as(value, subtype, zone, moment -> moment instanceof LocalDateTime both ? LOCAL_DATE_TIME.format(both)
        : moment instanceof LocalTime time ? TIME.format(time) : moment.toString());
  }

  /** Something that is no date stays as it was typed. */
  private static String as(Object value, String subtype, ZoneId zone, Function<Temporal, String> words) {
    if (value == null) {
      return "";
    }
    try {
      return words.apply(switch (subtype) {
        case "time" -> value instanceof LocalTime time ? time : LocalTime.parse(value.toString());
        case "datetime" -> local(value, zone);
        default -> value instanceof LocalDate date ? date
            : value instanceof CharSequence text && text.length() == 10 ? LocalDate.parse(text) : local(value, zone).toLocalDate();
      });
    } catch (DateTimeException notADate) {
      return value.toString();
    }
  }

  private static LocalDateTime local(Object value, ZoneId zone) {
    if (value instanceof LocalDateTime local) {
      return local;
    }
    if (value instanceof Date date) {
      return LocalDateTime.ofInstant(date.toInstant(), zone);
    }
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, zone);
    }
    if (value instanceof ZonedDateTime zoned) {
      return zoned.withZoneSameInstant(zone).toLocalDateTime();
    }
    String text = value.toString();
    return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$") ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
        : LocalDateTime.parse(text);
  }
}
