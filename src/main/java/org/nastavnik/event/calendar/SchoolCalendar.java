package org.nastavnik.event.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.nastavnik.event.EventId;
import org.nastavnik.event.EventState;
import org.nastavnik.event.EventView;

/**
 * Events as an iCalendar (RFC 5545). Moments are written in UTC, which every program shows in its reader's zone: the zones
 * that ical4j brings along are an hour off for Moscow since 2014.
 *
 * @param name what calendar programs call it
 * @param zone in which the hours of the project's events are meant
 * @param events all of one project
 * @param mine those for which the link to the meeting is given
 * @param pages address of an event's page
 */
public record SchoolCalendar(String name, ZoneId zone, List<EventView> events, Set<EventId> mine, Function<EventId, URI> pages) {

  /** In letters; a line may have 75 octets, and a Russian letter takes two. */
  private static final int LINE = 37;

  /** The calendar of several projects as text. */
  public static String text(String name, Collection<SchoolCalendar> projects, Instant now) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Nastavnik//Events//RU"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    projects.stream().map(SchoolCalendar::zone).limit(1).forEach(zone -> calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId())));
    projects.forEach(project -> project.events().forEach(event -> calendar.add(project.entry(event, now))));
    return folded(calendar);
  }

  private static String folded(Calendar calendar) {
    try {
      StringWriter text = new StringWriter();
      new CalendarOutputter(true, LINE).output(calendar, text);
      return text.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private VEvent entry(EventView event, Instant now) {
    Instant begin = event.day().atTime(event.beginsAt()).atZone(zone).toInstant();
    VEvent entry = new VEvent(begin, begin.plus(Duration.ofMinutes(event.durationMinutes())),
        event.isNamed() ? event.kindName() + ": " + event.title() : event.title());
    entry.removeIf(property -> property instanceof DtStamp);
    entry.add(new DtStamp(now));
    entry.add(new Uid(event.calendarUid()));
    entry.add(new Sequence(event.calendarSequence()));
    entry.add(new Status(status(event.state())));
    entry.add(new Url(pages.apply(event.id())));
    if (event.announced() && event.annotation() != null) {
      entry.add(new Description(event.annotation()));
    }
    if (mine.contains(event.id()) && event.platformLink() != null) {
      entry.add(new Location(event.platformLink()));
    }
    return entry;
  }

  private static String status(EventState state) {
    return switch (state) {
      case PLANNED -> Status.VALUE_TENTATIVE;
      case CANCELLED -> Status.VALUE_CANCELLED;
      case ANNOUNCED, HELD -> Status.VALUE_CONFIRMED;
    };
  }
}
