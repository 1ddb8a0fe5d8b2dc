package org.nastavnik.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarEntryTests {

  private static final Instant NOW = Instant.parse("2022-04-20T06:00:00Z");

  @Test
  void invitesToAnEventAndKeepsItsPlaceInTheCalendar() throws Exception {
    Calendar invited = entry("event.announced", 0, "2022-05-18T07:00:00Z");
    Calendar moved = entry("event.postponed", 1, "2022-05-25T07:00:00Z");
    Calendar cancelled = entry("event.cancelled", 2, "2022-05-25T07:00:00Z");

    assertThat(List.of(of(invited, "METHOD"), of(moved, "METHOD"), of(cancelled, "METHOD"))).containsExactly("REQUEST", "REQUEST", "CANCEL");
    assertThat(List.of(invited, moved, cancelled)).extracting(calendar -> of(event(calendar), "UID")).containsOnly("7@nastavnik");
    assertThat(List.of(invited, moved, cancelled)).extracting(calendar -> of(event(calendar), "SEQUENCE")).containsExactly("0", "1", "2");
    assertThat(of(event(cancelled), "STATUS")).isEqualTo("CANCELLED");
    assertThat(of(event(moved), "DTSTART")).isEqualTo("20220525T070000Z");
    assertThat(of(event(moved), "DTEND")).isEqualTo("20220525T083000Z");
    assertThat(of(event(invited), "SUMMARY")).isEqualTo("Библиотека; сети, «и всё»");
    assertThat(of(event(invited), "LOCATION")).isEqualTo("https://meet.example/42");
    assertThat(of(event(invited), "ORGANIZER")).isEqualTo("mailto:school@library.example");
    assertThat(event(invited).getRequiredProperty("ORGANIZER").getParameter("CN").orElseThrow().getValue()).isEqualTo("Школа; наставничества");
    assertThat(of(event(invited), "ATTENDEE")).isEqualTo("mailto:anna@library.example");
    assertThat(invited.validate(true).hasErrors()).isFalse();
  }

  @Test
  void leavesCalendarsAloneOtherwise() throws Exception {
    assertThat(CalendarEntry.of(letter("event.videoIsOut", 0, NOW.toString()), new InternetAddress("a@b.example"), new InternetAddress("c@d.example"), NOW)).isEmpty();
  }

  @Test
  void listsManyEventsAndNone() throws Exception {
    CalendarEvent one = new CalendarEvent("1@nastavnik", 3, false, NOW, 60, "Первое", null, "Строка\nвторая");
    CalendarEvent other = new CalendarEvent("2@nastavnik", 0, true, NOW, 60, "Второе", "", "");
    Calendar calendar = parse(CalendarFile.list(List.of(one, other), NOW));
    assertThat(of(calendar, "METHOD")).isEqualTo("PUBLISH");
    assertThat(calendar.<VEvent>getComponents("VEVENT")).extracting(event -> of(event, "UID")).containsExactly("1@nastavnik", "2@nastavnik");
    assertThat(of(event(calendar), "DESCRIPTION")).isEqualTo("Строка\nвторая");
    assertThat(CalendarFile.list(List.of(), NOW)).contains("BEGIN:VCALENDAR", "END:VCALENDAR");
  }

  private static Calendar entry(String template, int sequence, String starts) throws Exception {
    CalendarEntry entry = CalendarEntry.of(letter(template, sequence, starts), new InternetAddress("school@library.example", "Школа; наставничества", "UTF-8"),
        new InternetAddress("anna@library.example"), NOW).orElseThrow();
    Calendar calendar = parse(entry.content());
    assertThat(of(calendar, "METHOD")).isEqualTo(entry.method());
    return calendar;
  }

  private static Letter letter(String template, int sequence, String starts) {
    Map<String, String> facts = new HashMap<>(Map.of("uid", "7@nastavnik", "sequence", String.valueOf(sequence), "starts", starts,
        "minutes", "90", "topic", "Библиотека; сети, «и всё»", "kind", "Семинар", "link", "https://meet.example/42"));
    return Letter.to("anna", template, "7:" + sequence, facts);
  }

  private static Calendar parse(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static VEvent event(Calendar calendar) {
    return calendar.<VEvent>getComponents("VEVENT").get(0);
  }

  private static String of(Calendar calendar, String property) {
    return calendar.getProperty(property).orElseThrow().getValue();
  }

  private static String of(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }
}
