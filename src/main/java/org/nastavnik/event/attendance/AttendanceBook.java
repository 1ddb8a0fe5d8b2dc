package org.nastavnik.event.attendance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.event.Attendee;
import org.nastavnik.event.EventId;
import org.nastavnik.event.attendance.ReportColumns.Found;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Who was at which event. */
@Component
@Transactional
@EnableConfigurationProperties(ReportColumns.class)
public class AttendanceBook {

  private static final Comparator<Attendance> KNOWN_FIRST = Comparator
      .comparing(Attendance::userId, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Attendance::participant, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Attendances attendances;
  private final Nicknames nicknames;
  private final TakenReports taken;
  private final ColumnsToldBefore told;
  private final ReportColumns columns;
  private final IdGenerator ids;

  AttendanceBook(Attendances attendances, Nicknames nicknames, TakenReports taken, ColumnsToldBefore told, ReportColumns columns,
      IdGenerator ids) {
    this.attendances = attendances;
    this.nicknames = nicknames;
    this.taken = taken;
    this.told = told;
    this.columns = columns;
    this.ids = ids;
  }

  /** Everybody who was there: people by user id, then names nobody has recognised. */
  public List<Attendee> of(EventId event) {
    return attendances.findByEventId(event).stream().sorted(KNOWN_FIRST).map(Attendance::view).toList();
  }

  /** The events somebody was at. */
  public Set<EventId> eventsOf(String userId) {
    return attendances.findEventsOf(userId);
  }

  /** How many minutes somebody was at which event. */
  public Map<EventId, Integer> minutesOf(String userId) {
    return attendances.findByUserId(userId).stream().collect(Collectors.toMap(Attendance::eventId, Attendance::minutes));
  }

  public boolean wasThere(EventId event, String userId) {
    return attendances.findByEventIdAndUserId(event, userId).isPresent();
  }

  /**
   * Takes a participant report in place of an earlier one; what was entered by hand stays. The same report again changes
   * nothing.
   *
   * @return whether it is another one
   */
  public boolean takeReport(Audience audience, String report) {
    String digest = ReportFile.digest(report);
    if (taken.findById(audience.event()).filter(last -> last.isOf(digest)).isPresent()) {
      return false;
    }
    readReport(audience, report);
    taken.save(new TakenReport(audience.event(), digest));
    return true;
  }

  /** The table in a report whose header is not known; empty where it is no table. */
  public Optional<ReportPreview> preview(String report) {
    return ParticipantReport.preview(report);
  }

  /**
   * Takes a report of which somebody says which column is which, by position; that is remembered for reports with the same
   * header.
   *
   * @throws InvalidInput where a column is missing or said to be two things, or a row cannot be read; nothing is kept then
   */
  public boolean takeReport(Audience audience, String report, Map<ReportPreview.Column, Integer> positions) {
    ReportPreview preview = preview(report).orElseThrow(() -> InvalidInput.of(ParticipantReport.FIELD, "event.report.noHeader"));
    told.save(new ColumnsTold(preview.titles(), Found.of(positions, preview.titles().size())));
    return takeReport(audience, report);
  }

  private void readReport(Audience audience, String report) {
    Map<String, Found> known = told.findAll().stream().collect(Collectors.toMap(ColumnsTold::header, ColumnsTold::columns));
    List<Stay> stays = ParticipantReport.read(report, columns, known, audience.zone());
    List<Attendance> earlier = attendances.findByEventId(audience.event());
    // At once, as the new rows may be of the same people and Hibernate inserts before it deletes.
    attendances.deleteAllInBatch(earlier.stream().filter(row -> !row.isByHand()).toList());
    List<String> byHand = earlier.stream().filter(Attendance::isByHand).map(Attendance::userId).toList();

    Recognition recognition = recognition(audience);
    Map<Identity, List<Stay>> byWho = stays.stream()
        .collect(Collectors.groupingBy(stay -> identify(stay, recognition), LinkedHashMap::new, Collectors.toList()));
    byWho.forEach((who, theirs) -> {
      int minutes = Stay.minutesWithin(theirs, audience.begin(), audience.end());
      boolean counts = minutes > 0 && !isHost(audience, who) && !byHand.contains(who.userId());
      if (counts) {
        attendances.save(who.userId() != null
            ? Attendance.of(ids.generateId(), audience.event(), who.userId(), minutes)
            : Attendance.unknown(ids.generateId(), audience.event(), who.name(), minutes,
                recognition.likely(who.name()).orElse(null)));
      }
    });
  }

  /** A person, or else a name and mail nobody is known for. */
  private record Identity(String userId, String name) {}

  private static Identity identify(Stay stay, Recognition recognition) {
    String name = stay.email() == null ? stay.name() : stay.name() + " <" + stay.email() + ">";
    return recognition.sure(stay.name(), stay.email()).map(userId -> new Identity(userId, null))
        .orElseGet(() -> new Identity(null, name));
  }

  private Recognition recognition(Audience audience) {
    Map<String, String> seen = nicknames.findAll().stream().collect(Collectors.toMap(Nickname::name, Nickname::userId));
    return new Recognition(audience.known(), audience.registered(), seen);
  }

  private static boolean isHost(Audience audience, Identity who) {
    if (who.userId() != null) {
      return audience.hosts().contains(who.userId());
    }
    List<Person> speakers = audience.hostNames().stream().map(name -> new Person(name, name, null, null, null)).toList();
    return new Recognition(speakers, audience.hosts(), Map.of()).sure(who.name(), null).isPresent();
  }

  /** Somebody says who stands behind a name of the report; the name is remembered for the next report. */
  public void recognise(Audience audience, String participant, String userId) {
    attendances.findByEventIdAndParticipantAndUserIdIsNull(audience.event(), participant)
        .ifPresent(row -> recognise(row, userId, audience.minutes()));
  }

  /** Somebody says who stands behind a name of the report, when looking at it again later. */
  public void recognise(Audience audience, UUID attendanceId, String userId) {
    Attendance row = attendances.findById(attendanceId)
        .filter(found -> found.eventId().equals(audience.event()) && !found.isKnown())
        .orElseThrow(() -> InvalidInput.because("event.attendance.gone"));
    recognise(row, userId, audience.minutes());
  }

  private void recognise(Attendance row, String userId, int atMost) {
    String nameAlone = row.participant().replaceFirst(" <[^>]*>$", "");
    nicknames.save(new Nickname(Recognition.plain(nameAlone), userId));
    Optional<Attendance> already = attendances.findByEventIdAndUserId(row.eventId(), userId);
    if (already.isPresent()) {
      already.get().add(row.minutes(), atMost);
      attendances.delete(row);
    } else {
      row.isReally(userId);
    }
  }

  /** Somebody was there for so long, whatever a report says. */
  public void enterByHand(Audience audience, String userId, int minutes) {
    Attendance row = attendances.findByEventIdAndUserId(audience.event(), userId)
        .orElseGet(() -> attendances.save(Attendance.of(ids.generateId(), audience.event(), userId, 0)));
    row.setByHand(Math.min(minutes, audience.minutes()));
  }
}
