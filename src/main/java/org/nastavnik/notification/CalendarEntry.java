package org.nastavnik.notification;

import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a letter brings for its receiver's calendar: all letters about one event carry one UID, so that the later one
 * replaces the earlier by its sequence number.
 */
record CalendarEntry(String method, String content) {

  private static final String CANCELLED = "event.cancelled";
  private static final Set<String> INVITING = Set.of("event.announced", "event.reminder", "event.speakerExpected",
      "event.speakerAwaited", "event.postponed", CANCELLED);

  /** Empty for letters that change nobody's calendar. */
  static Optional<CalendarEntry> of(Letter letter, InternetAddress organiser, InternetAddress guest, Instant now) {
    if (!INVITING.contains(letter.template())) {
      return Optional.empty();
    }
    Map<String, String> facts = letter.params();
    CalendarEvent event = new CalendarEvent(facts.get("uid"), Integer.parseInt(facts.get("sequence")),
        letter.template().equals(CANCELLED), Instant.parse(facts.get("starts")), Integer.parseInt(facts.get("minutes")),
        facts.get("topic"), facts.get("link"), facts.get("kind"));
    return Optional.of(new CalendarEntry(CalendarFile.method(event), CalendarFile.invitation(event, organiser, guest, now)));
  }
}
