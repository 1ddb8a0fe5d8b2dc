package org.nastavnik.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.attendance.Audience;
import org.nastavnik.event.participant.FeedbackSheet;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.springframework.stereotype.Component;

/** Who an event is for, who may have been there, and what that comes to in figures. */
@Component
class EventParticipation {

  private final Participants participants;
  private final AttendanceBook attendance;
  private final SpeakerList speakers;
  private final Projects projects;
  private final People people;

  EventParticipation(Participants participants, AttendanceBook attendance, SpeakerList speakers, Projects projects, People people) {
    this.participants = participants;
    this.attendance = attendance;
    this.speakers = speakers;
    this.projects = projects;
    this.people = people;
  }

  /** The librarians of the project's branches, sorted by user id. */
  List<Person> librarians(ProjectId project) {
    return ofBranches(project, people.inGroup(Roles.LIBRARIAN));
  }

  /** Those of the people who work at a branch of the project. */
  List<Person> ofBranches(ProjectId project, List<Person> among) {
    Set<BranchId> branches = new HashSet<>(projects.branches(project));
    return among.stream().filter(person -> branches.contains(person.branch())).toList();
  }

  /** Registered people and librarians, everybody once. */
  List<Person> everybody(Event event) {
    return everybody(event.projectId(), participants.registered(event.id()));
  }

  /** Who was there, and everybody who may have been: the same with those who are known to have been there. */
  Presence presence(EventView event) {
    List<String> registered = participants.registered(event.id());
    List<Attendee> attendees = attendance.of(event.id());
    Set<String> others = new HashSet<>(registered);
    attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).forEach(others::add);
    return new Presence(attendees, Set.copyOf(registered), everybody(event.projectId(), others));
  }

  /** The librarians of the project's branches and these others, everybody once. */
  List<Person> everybody(ProjectId project, Collection<String> others) {
    Map<String, Person> everybody = new LinkedHashMap<>();
    librarians(project).forEach(person -> everybody.put(person.userId(), person));
    everybody.putAll(people.people(others.stream().filter(other -> !everybody.containsKey(other)).toList()));
    return List.copyOf(everybody.values());
  }

  /** How to tell who was there, once the event is over. */
  Audience audience(Event event) {
    List<Speaker> speaking = speakers.of(event.id());
    Set<String> hosts = new HashSet<>(speaking.stream().filter(Speaker::hasAccount).map(Speaker::account).toList());
    hosts.add(event.responsible());
    List<String> outside = speaking.stream().filter(speaker -> !speaker.hasAccount()).map(Speaker::name).toList();
    Set<String> registered = Set.copyOf(participants.registered(event.id()));
    Set<String> others = new HashSet<>(registered);
    others.addAll(hosts);
    return new Audience(event.id(), event.beganAt(), event.endedAt(), zone(event), everybody(event.projectId(), others),
        registered, hosts, outside);
  }

  /** The responsible methodologist with the address to write to, where there is one. */
  String contact(Event event) {
    Person responsible = people.person(event.responsible());
    boolean reachable = responsible.email() != null && !responsible.email().isBlank();
    return reachable ? responsible.name() + ", " + responsible.email() : responsible.name();
  }

  ZoneId zone(Event event) {
    return projects.zone(event.projectId());
  }

  EventFigures figures(Event event) {
    List<Attendee> attendees = attendance.of(event.id());
    List<String> recognised = attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).toList();
    FeedbackSheet feedback = participants.feedback(event.id(), null);
    return new EventFigures(participants.registered(event.id()).size(), recognised.size(),
        attendees.size() - recognised.size(), branches(people.people(recognised).values()), feedback.all().size(), feedback.rating());
  }

  private static int branches(Collection<Person> present) {
    return (int) present.stream().map(Person::branch).filter(Objects::nonNull).distinct().count();
  }

  /** Those who were there for at least so many percent of the time it took, with their minutes. */
  List<Attendee> longEnough(Event event, int percent) {
    List<Attendee> longEnough = new ArrayList<>(attendance.of(event.id()));
    longEnough.removeIf(attendee -> !attendee.isKnown() || attendee.minutes() * 100 < percent * event.minutesHeld());
    return longEnough;
  }
}
