package org.nastavnik.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.programme.Material;
import org.nastavnik.event.programme.PartnerAnswer;
import org.nastavnik.event.programme.Programme;
import org.nastavnik.event.publication.Video;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerId;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Exhibit.Paper;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SubjectWords;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of an event's tasks show. */
@Component
@Transactional(readOnly = true)
class EventTasks implements TaskContents {

  private final AllEvents events;
  private final SpeakerList speakers;
  private final Participants participants;
  private final AttendanceBook attendance;
  private final EventParticipation participation;
  private final People people;
  private final TaskPapers papers;

  EventTasks(AllEvents events, SpeakerList speakers, Participants participants, AttendanceBook attendance,
      EventParticipation participation, People people, TaskPapers papers) {
    this.events = events;
    this.speakers = speakers;
    this.participants = participants;
    this.attendance = attendance;
    this.participation = participation;
    this.people = people;
    this.papers = papers;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of("event");
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    Event event = events.require(task.variable("eventId"));
    Map<String, Object> contents = facts(event);
    switch (task.taskKey()) {
      case "PrepareProgramme" -> contents.putAll(programmeToRevise(event));
      case "ConfirmParticipation" -> {
        contents.put("speakersShown", speakersOf(event));
        contents.put("mayPublish", speaker(task).mayPublish());
      }
      case "ReplaceSpeaker" -> contents.putAll(speakerToReplace(event, speaker(task)));
      case "AgreeWithPartner" -> contents.put("partnerShown", task.variable("partner"));
      case "ApproveProgramme" -> contents.putAll(programme(event));
      case "AnnounceEvent" -> {
        contents.put("speakersShown", speakersOf(event));
        contents.putAll(formerAnnouncement(event));
      }
      case "HoldRehearsal" -> contents.put("speakersShown", speakersOf(event));
      case "HoldEvent" -> {
        contents.put("registeredShown", registeredFor(event));
        contents.putAll(theDay(event));
      }
      case "DecideOnMissedEvent" -> {
        contents.put("registeredShown", registeredFor(event));
        contents.put("reasonShown", event.missedReason());
      }
      case "RecordAttendance" -> contents.putAll(attendanceSoFar(event));
      case "PublishVideo" -> {
        contents.put("speakersShown", speakersOf(event));
        contents.put("speakersWithoutPermission", withoutPermission(event));
      }
      case "WriteEventReport", "AcceptEvent" -> contents.putAll(reportWithFigures(event));
      default -> { }
    }
    return contents;
  }

  /** The list of participants comes as a file. */
  @Override
  public Optional<String> page(String taskKey, String taskId) {
    return taskKey.equals("RecordAttendance") ? Optional.of("/events/tasks/" + taskId) : Optional.empty();
  }

  @Override
  public Optional<String> subjectPage(TaskRef task) {
    return Optional.of("/events/" + task.variable("eventId"));
  }

  /** What can be opened of the event: its materials, its programme as announced, its videos. */
  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    Event event = events.require(task.variable("eventId"));
    List<Paper> shown = new ArrayList<>();
    event.announcement().ifPresent(announcement -> shown.addAll(papers.of(announcement.id(), "event-programme")));
    event.materials().stream().filter(Material::isOnWeb).forEach(material -> shown.add(new Paper(material.title(), material.address())));
    event.video().filter(Video::isPublished).ifPresent(video -> {
      shown.add(new Paper(Messages.text("event.video.onSite"), video.siteAddress()));
      shown.add(new Paper(Messages.text("event.video.onCulture"), video.cultureAddress()));
    });
    return TaskPapers.under(Messages.text("exhibit.materials"), shown);
  }

  @Override
  public List<SubjectWords> subjectWords() {
    return List.of(new SubjectWords("""
        cast(id as varchar(36)), coalesce(topic, planned_title, kind_name), kind_name, cast(takes_place_on as varchar(10)),
        programme_remarks, report_remarks""", "event where id in",
        task -> processKeys().contains(task.processKey()) ? EventId.of(task.variable("eventId")).id() : null, EventTasks::subject));
  }

  /** A list says too that something came back. */
  private static String subject(TaskRef task, List<String> words) {
    String subject = subject(words.get(0), words.get(1), LocalDate.parse(words.get(2)));
    boolean returned = switch (String.valueOf(task.taskKey())) {
      case "PrepareProgramme" -> words.get(3) != null;
      case "WriteEventReport" -> words.get(4) != null;
      default -> false;
    };
    return returned ? Messages.text("event.subject.returned", subject) : subject;
  }

  private static String subject(String title, String kindName, LocalDate day) {
    String name = title.equals(kindName) ? kindName : Messages.text("event.subject.named", kindName, title);
    return Messages.text("event.subject", name, Dates.shown(day));
  }

  @Override
  public Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    Event event = events.require(task.variable("eventId"));
    return Optional.of(subject(task, Arrays.asList(event.title(), event.kindName(), event.takesPlaceOn().toString(),
        event.programme().map(Programme::remarks).orElse(null), event.report().map(Report::remarks).orElse(null))));
  }

  /** What nearly every form shows of the event. */
  private Map<String, Object> facts(Event event) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("kindShown", event.kindName());
    facts.put("dayShown", Messages.text("event.when", Dates.shown(event.takesPlaceOn()), Dates.shown(event.beginsAt()),
        String.valueOf(event.durationMinutes())));
    facts.put("topicShown", event.title());
    event.programme().ifPresent(programme -> {
      facts.put("annotationShown", programme.annotation());
      facts.put("ageMarkShown", programme.ageMark());
      facts.put("linkShown", programme.platformLink());
    });
    return facts;
  }

  private Map<String, Object> programme(Event event) {
    return Map.of("speakersShown", speakersOf(event), "partnersShown", lines(event.partners(), EventTasks::partnerLine),
        "materialsShown", lines(event.materials(), EventTasks::materialLine));
  }

  private String speakersOf(Event event) {
    return lines(speakers.of(event.id()), EventTasks::speakerLine);
  }

  private String registeredFor(Event event) {
    return String.valueOf(participants.registered(event.id()).size());
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    return all.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String speakerLine(Speaker speaker) {
    String answer = Messages.text(speaker.isToBeAsked() ? "event.speaker.noAnswer"
        : speaker.hasAgreed() ? "event.speaker.agreed" : "event.speaker.declined");
    String video = Messages.text(speaker.mayPublish() ? "event.speaker.mayPublish" : "event.speaker.mayNotPublish");
    return Messages.text("event.speaker.line", speaker.name(), answer, video);
  }

  private static String partnerLine(PartnerAnswer answer) {
    return answer.agreed() ? Messages.text("event.partner.agreed", answer.partner(), answer.representative())
        : Messages.text("event.partner.declined", answer.partner(), answer.remark());
  }

  private static String materialLine(Material material) {
    return material.address() == null ? material.title() : material.title() + " — " + material.address();
  }

  private Map<String, Object> programmeToRevise(Event event) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("people", choices(everyStaffMember(event)));
    draft.put("topic", event.programme().map(Programme::topic).orElse(null));
    draft.put("beginsAt", Dates.shown(event.beginsAt()));
    draft.put("durationMinutes", event.durationMinutes());
    event.programme().ifPresent(programme -> {
      draft.put("annotation", programme.annotation());
      draft.put("ageMark", programme.ageMark());
      draft.put("platformLink", programme.platformLink());
      draft.put("remarks", programme.remarks());
    });
    draft.put("speakers", speakers.of(event.id()).stream().map(EventTasks::speakerRow).toList());
    draft.put("materials", event.materials().stream().map(EventTasks::materialRow).toList());
    return draft;
  }

  private static Map<String, Object> speakerRow(Speaker speaker) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", speaker.name());
    row.put("account", speaker.account());
    row.put("email", speaker.email());
    row.put("mayPublish", speaker.mayPublish());
    return row;
  }

  private static Map<String, Object> materialRow(Material material) {
    Map<String, Object> row = new HashMap<>();
    row.put("title", material.title());
    row.put("address", material.address());
    return row;
  }

  private Map<String, Object> speakerToReplace(Event event, Speaker speaker) {
    Map<String, Object> question = new HashMap<>();
    String proposal = speaker.proposedDate().map(date -> Messages.text("event.speaker.proposes", Dates.shown(date)))
        .orElseGet(() -> Messages.text(speaker.isToBeAsked() ? "event.speaker.silent" : "event.speaker.declined"));
    question.put("people", choices(everyStaffMember(event)));
    question.put("speakerShown", speaker.name());
    question.put("answerShown", speaker.remark() == null ? proposal : proposal + ": " + speaker.remark());
    speaker.proposedDate().ifPresent(date -> question.put("movedTo", date));
    return question;
  }

  private static Map<String, Object> formerAnnouncement(Event event) {
    Map<String, Object> addresses = new HashMap<>();
    event.announcement().ifPresent(announcement -> {
      addresses.put("siteAddress", announcement.siteAddress());
      addresses.put("cultureAddress", announcement.cultureAddress());
    });
    return addresses;
  }

  private static Map<String, Object> theDay(Event event) {
    Map<String, Object> day = new HashMap<>();
    day.put("beganAt", Dates.shown(event.beginsAt()));
    day.put("endedAt", Dates.shown(event.beginsAt().plusMinutes(event.durationMinutes())));
    event.rehearsedOn().ifPresent(rehearsed -> day.put("rehearsalShown", event.rehearsalNotes() == null
        ? Dates.shown(rehearsed) : Dates.shown(rehearsed) + ": " + event.rehearsalNotes()));
    return day;
  }

  private Map<String, Object> attendanceSoFar(Event event) {
    List<Attendee> attendees = attendance.of(event.id());
    List<String> registered = participants.registered(event.id());
    List<Person> everybody = participation.everybody(event.projectId(), registered);
    Map<String, Person> known = known(attendees, everybody);
    Map<String, Object> book = new HashMap<>();
    book.put("registeredShown", String.valueOf(registered.size()));
    book.put("people", choices(everybody));
    book.put("whoItMayBe", whoItMayBe(everybody, known.keySet()));
    book.put("recognisedShown", lines(attendees.stream().filter(Attendee::isKnown).toList(),
        attendee -> Messages.text("event.attendance.line", nameOf(attendee, known), attendee.minutes())));
    book.put("unmatched", attendees.stream().filter(attendee -> !attendee.isKnown()).map(EventTasks::unmatchedRow).toList());
    return book;
  }

  /** Those recognised; most of them were expected. */
  private Map<String, Person> known(List<Attendee> attendees, List<Person> expected) {
    Set<String> recognised = attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).collect(Collectors.toSet());
    Map<String, Person> known = expected.stream().filter(person -> recognised.contains(person.userId()))
        .collect(Collectors.toMap(Person::userId, Function.identity()));
    recognised.removeAll(known.keySet());
    known.putAll(people.people(recognised));
    return known;
  }

  /** Where the account is gone, as the platform's list has it. */
  private static String nameOf(Attendee attendee, Map<String, Person> known) {
    return known.containsKey(attendee.userId()) ? known.get(attendee.userId()).name()
        : Objects.requireNonNullElse(attendee.participant(), attendee.userId());
  }

  /** Those not recognised yet first; the others may have come in by two names. */
  private static List<Map<String, String>> whoItMayBe(List<Person> everybody, Set<String> recognised) {
    return everybody.stream().sorted(Comparator.comparing(person -> recognised.contains(person.userId())))
        .map(person -> Map.of("value", person.userId(), "label", recognised.contains(person.userId())
            ? Messages.text("event.attendance.recognisedAlready", person.name()) : person.name())).toList();
  }

  private static Map<String, Object> unmatchedRow(Attendee attendee) {
    Map<String, Object> row = new HashMap<>();
    row.put("participant", attendee.participant());
    row.put("minutes", String.valueOf(attendee.minutes()));
    row.put("person", attendee.proposed());
    return row;
  }

  private List<Map<String, String>> withoutPermission(Event event) {
    return speakers.of(event.id()).stream().filter(speaker -> !speaker.mayPublish())
        .map(speaker -> Map.of("label", speaker.name(), "value", speaker.id().toString())).toList();
  }

  private Map<String, Object> reportWithFigures(Event event) {
    EventFigures figures = participation.figures(event);
    Map<String, Object> sheet = new HashMap<>();
    sheet.put("registeredShown", String.valueOf(figures.registered()));
    sheet.put("attendedShown", Messages.text("event.figures.attended", figures.attended(), figures.unknown()));
    sheet.put("branchesShown", String.valueOf(figures.branches()));
    sheet.put("feedbackShown", feedback(figures.opinions(), figures.rating()));
    sheet.put("videoShown", event.video().map(EventTasks::videoLine).orElse(""));
    sheet.put("slipShown", String.valueOf(EventView.of(event).slipDays()));
    event.report().ifPresent(report -> {
      sheet.put("summary", report.summary());
      sheet.put("summaryShown", report.summary());
      sheet.put("conclusions", report.conclusions());
      sheet.put("conclusionsShown", report.conclusions());
      sheet.put("remarks", report.remarks());
    });
    return sheet;
  }

  private static String feedback(int opinions, BigDecimal rating) {
    return opinions == 0 ? Messages.text("event.figures.noFeedback")
        : Messages.text("event.figures.feedback", opinions, rating);
  }

  private static String videoLine(Video video) {
    return video.isPublished() ? video.siteAddress() + ", " + video.cultureAddress()
        : Messages.text("event.video.withheld", video.refusal());
  }

  private Speaker speaker(TaskRef task) {
    return speakers.require(SpeakerId.of(task.variable("speakerId")));
  }

  /** Who may speak: methodologists first, then librarians. */
  private List<Person> everyStaffMember(Event event) {
    Map<String, List<Person>> members = people.inGroups(Roles.METHODOLOGIST, Roles.COORDINATOR, Roles.LIBRARIAN);
    List<Person> staff = new ArrayList<>(members.get(Roles.METHODOLOGIST));
    staff.addAll(members.get(Roles.COORDINATOR));
    staff.addAll(participation.ofBranches(event.projectId(), members.get(Roles.LIBRARIAN)));
    return staff;
  }

  private static List<Map<String, String>> choices(List<Person> persons) {
    return persons.stream().map(person -> Map.of("label", person.name(), "value", person.userId())).toList();
  }
}
