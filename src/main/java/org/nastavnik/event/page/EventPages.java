package org.nastavnik.event.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.event.Attendee;
import org.nastavnik.event.EventDetails;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.event.VideoPlayers;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.publication.WatchedVideos;
import org.nastavnik.event.speaker.SpeakerFile;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.event.speaker.Speaking;
import org.nastavnik.people.People;
import org.nastavnik.people.PeopleOfBranches;
import org.nastavnik.people.Person;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.OwedTasks;
import org.nastavnik.workflow.OwedTasks.OwedTask;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an event shows. */
@Component
@Transactional(readOnly = true)
@EnableConfigurationProperties(VideoPlayers.class)
class EventPages {

  private final Events events;
  private final SpeakerList speakers;
  private final Participants participants;
  private final AttendanceBook attendance;
  private final People people;
  private final WatchedVideos watched;
  private final VideoPlayers players;
  private final OwedTasks owed;
  private final SchoolClock clock;

  EventPages(Events events, SpeakerList speakers, Participants participants, AttendanceBook attendance, People people, WatchedVideos watched,
      VideoPlayers players, OwedTasks owed, SchoolClock clock) {
    this.events = events;
    this.speakers = speakers;
    this.participants = participants;
    this.attendance = attendance;
    this.people = people;
    this.watched = watched;
    this.players = players;
    this.owed = owed;
    this.clock = clock;
  }

  /** Empty where there is no such event. */
  Optional<EventPage> page(EventId id, Reader reader) {
    return events.details(id).map(details -> page(details, reader));
  }

  private EventPage page(EventDetails details, Reader reader) {
    EventId id = details.event().id();
    List<String> registered = participants.registered(id);
    List<Attendee> attendees = details.event().heldAt() == null ? List.of() : attendance.of(id);
    Set<String> named = new HashSet<>(Set.of(details.event().responsible()));
    List<OwedTask> open = reader.isStaff() && details.event().acceptedAt() == null
        ? owed.about(id.toString(), reader.userId(), reader.roles(), reader.isOneOf(Roles.COORDINATOR, Roles.DIRECTOR)) : List.of();
    if (reader.isStaff()) {
      named.addAll(registered);
      open.stream().map(OwedTask::owner).filter(Objects::nonNull).forEach(named::add);
      attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).forEach(named::add);
    }
    PeopleOfBranches whoIsWho = people.peopleOfBranches(named);
    Map<String, Person> known = whoIsWho.people();
    boolean inCharge = isInCharge(reader, details);
    Speaking speaking = speakers.withFiles(id);
    List<SpeakerFile> brought = speaking.files().stream().filter(file -> reader.isStaff() || file.isShared()).toList();
    return new EventPage(details, name(known, details.event().responsible()), speaking.speakers(), registered.size(),
        registered.contains(reader.userId()), minutes(attendees, reader),
        participants.feedback(id, reader.userId()), reader.isStaff(), inCharge,
        reader.isStaff() ? guests(registered, attendees, whoIsWho) : List.of(),
        reader.isStaff() ? attendees.stream().filter(attendee -> !attendee.isKnown()).toList() : List.of(),
        brought, watches(details, reader), players.playerFor(details.event()).orElse(null),
        reader.isStaff() ? EventWork.of(details, open, speaking.speakers(), known, reader, clock) : EventWork.NONE,
        reader.is(details.event().responsible()) || speaking.speakers().stream().anyMatch(speaker -> reader.is(speaker.account())));
  }

  private boolean watches(EventDetails details, Reader reader) {
    return details.event().hasVideo() && watched.hasWatched(reader.userId(), details.event().id());
  }

  /** Whether the reader answers for the event. */
  static boolean isInCharge(Reader reader, EventDetails details) {
    return reader.isOneOf(Roles.COORDINATOR, Roles.DIRECTOR) || reader.is(details.event().responsible());
  }

  private static String name(Map<String, Person> known, String userId) {
    return known.containsKey(userId) ? known.get(userId).name() : userId;
  }

  private static Integer minutes(List<Attendee> attendees, Reader reader) {
    return attendees.stream().filter(attendee -> reader.userId().equals(attendee.userId())).map(Attendee::minutes).findFirst().orElse(null);
  }

  private List<EventPage.Guest> guests(List<String> registered, List<Attendee> attendees, PeopleOfBranches known) {
    Map<String, Integer> minutes = attendees.stream().filter(Attendee::isKnown)
        .collect(Collectors.toMap(Attendee::userId, Attendee::minutes));
    Set<String> all = new HashSet<>(registered);
    all.addAll(minutes.keySet());
    return all.stream().map(known.people()::get).filter(Objects::nonNull)
        .map(person -> new EventPage.Guest(person, known.branchOf(person), registered.contains(person.userId()),
            minutes.get(person.userId())))
        .sorted(Comparator.comparing(guest -> guest.person().name())).toList();
  }
}
