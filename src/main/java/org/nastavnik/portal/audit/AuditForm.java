package org.nastavnik.portal.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.nastavnik.workflow.InvalidInput;

/** The filter as it was typed; the last thirty days where no days were asked for. */
record AuditForm(String from, String until, String person, String kind, String object) {

  private static final int DAYS = 30;

  AuditForm {
    person = Objects.requireNonNullElse(person, "").strip();
    kind = Objects.requireNonNullElse(kind, "");
    object = Objects.requireNonNullElse(object, "").strip();
  }

  AuditForm on(LocalDate today) {
    return new AuditForm(Objects.requireNonNullElseGet(from, () -> today.minusDays(DAYS).toString()),
        Objects.requireNonNullElseGet(until, today::toString), person, kind, object);
  }

  /** @throws InvalidInput where a day is none, or the last one comes before the first */
  AuditSearch search() {
    LocalDate first = day("from", from);
    LocalDate last = day("until", until);
    if (last.isBefore(first)) {
      throw InvalidInput.of("until", "audit.untilBeforeFrom");
    }
    return new AuditSearch(first, last, person,
        Stream.of(AuditKind.values()).filter(known -> known.name().equals(kind)).findFirst().orElse(null), object);
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException noDay) {
      throw InvalidInput.of(field, "audit.noDay");
    }
  }
}
