package org.nastavnik.notification;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/** Calendar files (iCalendar, RFC 5545): a list to subscribe to, or one invitation, which mail programs keep up to date. */
public final class CalendarFile {

  private static final String PRODUCT = "-//Nastavnik//Nastavnik//RU";

  private CalendarFile() {}

  /** A calendar with all these events. */
  public static String list(List<CalendarEvent> events, Instant now) {
    Calendar calendar = calendar(Method.VALUE_PUBLISH);
    events.forEach(event -> calendar.getFluentTarget().withComponent(entry(event, now)));
    return written(calendar);
  }

  /** The invitation of one guest, or its withdrawal where the event is cancelled. */
  static String invitation(CalendarEvent event, InternetAddress organiser, InternetAddress guest, Instant now) {
    VEvent entry = entry(event, now);
    entry.withProperty(named(new Organizer(URI.create("mailto:" + organiser.getAddress())), organiser));
    entry.withProperty(named(new Attendee(URI.create("mailto:" + guest.getAddress())), guest));
    return written(calendar(method(event)).withComponent(entry).getFluentTarget());
  }

  private static Property named(Property person, InternetAddress address) {
    return address.getPersonal() == null ? person : person.withParameter(new Cn(address.getPersonal())).getFluentTarget();
  }

  static String method(CalendarEvent event) {
    return event.cancelled() ? Method.VALUE_CANCEL : Method.VALUE_REQUEST;
  }

  private static Calendar calendar(String method) {
    return new Calendar().withProdId(PRODUCT).withDefaults().withProperty(new Method(method)).getFluentTarget();
  }

  private static VEvent entry(CalendarEvent event, Instant now) {
    VEvent entry = new VEvent(false);
    List.<Property>of(new Uid(event.uid()), new DtStamp(now), new Sequence(event.sequence()),
            new Status(event.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED), new DtStart<>(event.begins()),
            new DtEnd<>(event.begins().plus(Duration.ofMinutes(event.minutes()))), new Summary(event.title()))
        .forEach(entry::withProperty);
    if (event.place() != null && !event.place().isBlank()) {
      entry.withProperty(new Location(event.place()));
    }
    if (event.description() != null && !event.description().isBlank()) {
      entry.withProperty(new Description(event.description()));
    }
    return entry;
  }

  private static String written(Calendar calendar) {
    try {
      StringWriter text = new StringWriter();
      // Without events a calendar is not valid by the letter, and still a list that is empty today.
      new CalendarOutputter(false).output(calendar, text);
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
