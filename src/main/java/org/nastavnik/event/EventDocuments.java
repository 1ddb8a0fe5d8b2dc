package org.nastavnik.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssueDocument;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.participant.Certificate;
import org.nastavnik.event.participant.CertificateRegister;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.programme.Programme;
import org.nastavnik.event.publication.Announcement;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of an event. */
@Component
@Transactional
class EventDocuments {

  /** A speaker as a programme shows one. */
  record SpeakerLine(String name, String post) {}

  /** Somebody in the list of those who attended; {@code branch} is null for the central library. */
  record AttendeeLine(String name, String post, String branch, int minutes) {}

  private final Documents documents;
  private final EventParticipation participation;
  private final Participants participants;
  private final AttendanceBook attendance;
  private final CertificateRegister certificates;
  private final SpeakerList speakers;
  private final EventLetters letters;
  private final Projects projects;
  private final People people;

  EventDocuments(Documents documents, EventParticipation participation, Participants participants,
      AttendanceBook attendance, CertificateRegister certificates, SpeakerList speakers, EventLetters letters,
      Projects projects, People people) {
    this.documents = documents;
    this.participation = participation;
    this.participants = participants;
    this.attendance = attendance;
    this.certificates = certificates;
    this.speakers = speakers;
    this.letters = letters;
    this.projects = projects;
    this.people = people;
  }

  /** The programme under its announcement; a date that was moved meanwhile gets its own with the next announcement. */
  void issueProgramme(Event event) {
    if (!event.isAnnounced()) {
      return;
    }
    Programme programme = event.programme().orElseThrow();
    Announcement announcement = event.announcement().orElseThrow();
    Map<String, Object> model = modelOf(event);
    model.put("programme", programme);
    model.put("announcement", announcement);
    model.put("approver", people.person(programme.approvedBy()));
    model.put("materials", event.materials());
    model.put("partners", event.partners());
    issue("event-programme", event, announcement.id(), Messages.text("event.document.programme", event.title()), model);
  }

  /** The report and the list of those who attended. */
  void issueReport(Event event) {
    Map<String, Object> model = modelOf(event);
    model.put("report", event.report().orElseThrow());
    model.put("figures", participation.figures(event));
    model.put("opinions", participants.opinions(event.id()).stream().filter(opinion -> opinion.words() != null).toList());
    model.put("video", event.video().orElseThrow());
    model.put("postponements", event.postponements());
    model.put("partners", event.partners());
    model.put("announcement", event.announcement().orElseThrow());
    model.put("acceptedBy", people.person(event.acceptedBy()));
    model.put("acceptedAt", event.acceptedAt().orElseThrow());
    issue("event-report", event, event.id().id(), Messages.text("event.document.report", event.title()), model);

    Map<String, Object> list = modelOf(event);
    list.put("attendees", attendeeLines(event));
    list.put("unknown", attendance.of(event.id()).stream().filter(attendee -> !attendee.isKnown()).toList());
    list.put("minutesHeld", event.minutesHeld());
    issue("attendance-list", event, event.id().id(), Messages.text("event.document.attendanceList", event.title()), list);
  }

  /** A numbered certificate, and a letter about it, for everybody who was there long enough. */
  void issueCertificates(Event event, int threshold) {
    Passport project = projects.passport(event.projectId());
    List<Attendee> entitled = participation.longEnough(event, threshold);
    Map<String, Person> known = people.people(entitled.stream().map(Attendee::userId).toList());
    Map<BranchId, Branch> branches = branchesOf(known);
    for (Attendee attendee : entitled) {
      Certificate certificate = certificates.enter(project, event.id(), attendee.userId(), attendee.minutes());
      Person holder = known.get(attendee.userId());
      Map<String, Object> model = modelOf(event);
      model.put("certificate", certificate);
      model.put("holder", holder);
      model.put("branch", branches.get(holder.branch()));
      model.put("hours", hours(event.minutesHeld()));
      model.put("signer", people.person(event.acceptedBy()));
      documents.issue(new IssueDocument("certificate", event.projectId().id(), certificate.id(),
          Messages.text("event.document.certificate", certificate.number()), model, facts(event, certificate, holder, project)));
      letters.certificate(event, certificate);
    }
  }

  private static Map<String, String> facts(Event event, Certificate certificate, Person holder, Passport project) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("number", certificate.number());
    facts.put("holder", holder.name());
    facts.put("event", event.title());
    facts.put("heldOn", Dates.shown(EventView.of(event).day()));
    facts.put("hours", hours(event.minutesHeld()).toPlainString().replace('.', ','));
    facts.put("project", project.name());
    facts.put("issuedOn", Dates.shown(certificate.issuedOn()));
    return facts;
  }

  private List<AttendeeLine> attendeeLines(Event event) {
    List<Attendee> present = attendance.of(event.id()).stream().filter(Attendee::isKnown).toList();
    Map<String, Person> known = people.people(present.stream().map(Attendee::userId).toList());
    Map<BranchId, Branch> branches = branchesOf(known);
    return present.stream().map(attendee -> {
      Person person = known.get(attendee.userId());
      Branch branch = branches.get(person.branch());
      return new AttendeeLine(person.name(), person.post(), branch == null ? null : branch.name(), attendee.minutes());
    }).sorted(Comparator.comparing(AttendeeLine::name)).toList();
  }

  private Map<BranchId, Branch> branchesOf(Map<String, Person> persons) {
    List<BranchId> ids = persons.values().stream().map(Person::branch).filter(Objects::nonNull).distinct().toList();
    return people.branches(ids).stream().collect(Collectors.toMap(Branch::id, Function.identity()));
  }

  private Map<String, Object> modelOf(Event event) {
    Passport passport = projects.passport(event.projectId());
    Map<String, Object> model = new HashMap<>();
    model.put("event", EventView.of(event));
    model.put("project", passport);
    model.put("responsible", people.person(event.responsible()));
    model.put("speakers", speakerLines(event));
    return model;
  }

  private List<SpeakerLine> speakerLines(Event event) {
    List<SpeakerLine> lines = new ArrayList<>();
    for (Speaker speaker : speakers.of(event.id())) {
      lines.add(new SpeakerLine(speaker.name(), speaker.hasAccount() ? people.person(speaker.account()).post() : null));
    }
    return lines;
  }

  private static BigDecimal hours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void issue(String kind, Event event, UUID subject, String title, Map<String, Object> model) {
    documents.issue(new IssueDocument(kind, event.projectId().id(), subject, title, model));
  }
}
