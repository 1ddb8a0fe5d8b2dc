package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.document.FileId;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.attendance.ReportFile;
import org.nastavnik.event.attendance.ReportPreview;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.publication.Video;
import org.nastavnik.event.speaker.SpeakerFiles;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as others see them, and what people do about an event outside the tasks of its process. */
@Service
@Transactional
public class Events {

  private final AllEvents events;
  private final Preparation preparation;
  private final Participants participants;
  private final AttendanceBook attendance;
  private final EventParticipation participation;
  private final SpeakerList speakers;
  private final SpeakerFiles files;
  private final Projects projects;
  private final People people;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Events(AllEvents events, Preparation preparation, Participants participants, AttendanceBook attendance, EventParticipation participation,
      SpeakerList speakers, SpeakerFiles files, Projects projects, People people, RuntimeService runtime, SignedIn signedIn, SchoolClock clock) {
    this.events = events;
    this.preparation = preparation;
    this.participants = participants;
    this.attendance = attendance;
    this.participation = participation;
    this.speakers = speakers;
    this.files = files;
    this.projects = projects;
    this.people = people;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public EventView event(EventId id) {
    return EventView.of(events.require(id));
  }

  /** An event with all that is known of it; empty where there is none with that id. */
  @Transactional(readOnly = true)
  public Optional<EventDetails> details(EventId id) {
    return events.findWithAllById(id).map(event -> {
      ZoneId zone = projects.zone(event.projectId());
      Instant now = clock.instant();
      return new EventDetails(EventView.of(event), zone, event.isProgrammeApproved(), event.isRegistrationOpen(now, zone),
          event.isFeedbackOpen(now), event.feedbackUntil(), event.isOpen(), event.video().map(Video::refusal).orElse(null), event.materials(),
          event.partners(), event.postponements());
    });
  }

  /**
   * Events with these words in what they are called, the newest first.
   *
   * @param most how many to look for
   */
  @Transactional(readOnly = true)
  public List<EventId> called(String words, int most) {
    return events.findCalled("%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%", Limit.of(most));
  }

  /** The events of a project, by date. */
  @Transactional(readOnly = true)
  public List<EventView> ofProject(ProjectId project) {
    return events.findByProjectIdOrderByTakesPlaceOnAscBeginsAtAscIdAsc(project).stream().map(EventView::of).toList();
  }

  /** Who registered for, was at, gave feedback on and has a certificate of the events of a project. */
  @Transactional(readOnly = true)
  public List<Participation> participations(ProjectId project) {
    return events.findParticipations(project.id()).stream()
        .map(row -> new Participation(Participation.Step.valueOf(row[0].toString()), EventId.of((String) row[1]), (String) row[2])).toList();
  }

  /** From the announcement until the event ends; closed while a new date is not announced yet. */
  @Transactional(readOnly = true)
  public boolean isRegistrationOpen(EventId id) {
    Event event = events.require(id);
    return event.isRegistrationOpen(clock.instant(), participation.zone(event));
  }

  /** User ids of those who registered, sorted. */
  @Transactional(readOnly = true)
  public List<String> registered(EventId id) {
    return participants.registered(id);
  }

  /**
   * Registers anybody with an account; a second time changes nothing.
   *
   * @throws InvalidInput where registration is not open
   */
  public void register(EventId id, String userId) {
    refuseActingForOthers(userId);
    if (!isRegistrationOpen(id)) {
      throw InvalidInput.because("event.registration.closed");
    }
    if (!people.people(List.of(userId)).containsKey(userId)) {
      throw InvalidInput.because("event.personUnknown", userId);
    }
    participants.register(id, userId);
  }

  /**
   * Takes a registration back, also while a new date waits for its announcement.
   *
   * @throws InvalidInput where the event is over
   */
  public void unregister(EventId id, String userId) {
    refuseActingForOthers(userId);
    if (!events.require(id).isOpen()) {
      throw InvalidInput.because("event.registration.closed");
    }
    participants.unregister(id, userId);
  }

  /**
   * Takes feedback of somebody who registered or was there; a later one replaces it.
   *
   * @param rating from 1 to 5
   * @param text may be null
   * @throws InvalidInput where feedback is not open, or the person did not take part
   */
  public void giveFeedback(EventId id, String userId, int rating, String text) {
    refuseActingForOthers(userId);
    if (!events.require(id).isFeedbackOpen(clock.instant())) {
      throw InvalidInput.because("event.feedback.closed");
    }
    if (!participants.isRegistered(id, userId) && !attendance.wasThere(id, userId)) {
      throw InvalidInput.because("event.feedback.notThere");
    }
    participants.giveFeedback(id, userId, rating, text);
  }

  /** Who was there: people by user id, then names of the participant report that nobody has recognised. */
  @Transactional(readOnly = true)
  public List<Attendee> attendance(EventId id) {
    return attendance.of(id);
  }

  /**
   * Takes the participant report of the meeting platform; only who is in charge of the event may.
   *
   * @return whether it is another report than before
   * @throws InvalidInput where the event was not held or is accepted already, or the file cannot be read; nothing is changed then
   */
  public boolean takeReport(EventId id, byte[] file) {
    Event event = requireAttendanceOpen(id);
    return attendance.takeReport(participation.audience(event), ReportFile.text(file));
  }

  /**
   * The same for a report whose header is not known, with the position of each column; remembered for the next one.
   *
   * @throws InvalidInput also where the columns do not suffice; its field names the column then
   */
  public boolean takeReport(EventId id, String report, Map<ReportPreview.Column, Integer> positions) {
    Event event = requireAttendanceOpen(id);
    return attendance.takeReport(participation.audience(event), report, positions);
  }

  private Event requireAttendanceOpen(EventId id) {
    Event event = events.require(id);
    refuseUnlessInCharge(event);
    if (!event.isHeld() || event.acceptedAt().isPresent()) {
      throw InvalidInput.because(event.isHeld() ? "event.attendance.accepted" : "event.attendance.notHeld");
    }
    return event;
  }

  /** What stands in a report whose header is not known, to say which column is which; empty where it is no table. */
  @Transactional(readOnly = true)
  public Optional<ReportPreview> previewReport(String report) {
    return attendance.preview(report);
  }

  /** Who was there, and everybody who may have been. */
  @Transactional(readOnly = true)
  public Presence presence(EventView event) {
    return participation.presence(event);
  }

  /** Says who stands behind a name of the participant report; only who is in charge of the event may. */
  public void recognise(EventId id, UUID attendanceId, String userId) {
    Event event = events.require(id);
    refuseUnlessInCharge(event);
    if (!people.people(List.of(userId)).containsKey(userId)) {
      throw InvalidInput.because("event.personUnknown", userId);
    }
    attendance.recognise(participation.audience(event), attendanceId, userId);
  }

  /**
   * Makes a file that a speaker brought a material for everybody, or no longer; only who is in charge of the event may.
   *
   * @throws InvalidInput where no speaker of the event brought it
   */
  public void shareFile(EventId id, FileId file, boolean withEverybody) {
    refuseUnlessInCharge(events.require(id));
    files.share(speakers.of(id), file, withEverybody);
  }

  /**
   * Moves an event that was not held yet to another date; only who is in charge of it may.
   *
   * @throws InvalidInput where the date has passed, is the same or lies after the project's term, or the event is over
   */
  public void postpone(EventId id, LocalDate to, String reason) {
    if (to == null) {
      throw InvalidInput.of("newDate", "event.date.missing");
    }
    preparation.refuseDate(id, to);
    send("EventPostponed", id, Map.of("newDate", to.toString(), "reason", requireReason(reason)));
  }

  /** Cancels an event that was not held yet; only who is in charge of it may. */
  public void cancel(EventId id, String reason) {
    send("EventCancelled", id, Map.of("reason", requireReason(reason)));
  }

  private void send(String message, EventId id, Map<String, Object> variables) {
    refuseUnlessInCharge(events.require(id));
    signedIn.asSystem(() -> {
      try {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(id.toString()).setVariables(variables).correlate();
      } catch (MismatchingMessageCorrelationException tooLate) {
        throw InvalidInput.because("event.tooLateToChange");
      }
      return null;
    });
  }

  private static String requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.of("reason", "event.reason.missing");
    }
    return reason.strip();
  }

  private void refuseActingForOthers(String userId) {
    if (signedIn.userId() != null && !signedIn.userId().equals(userId)) {
      throw InvalidInput.because("event.onlyForYourself");
    }
  }

  /** The responsible methodologist, a coordinator and the director are; so is the system itself. */
  private void refuseUnlessInCharge(Event event) {
    String actor = signedIn.userId();
    boolean inCharge = actor == null || actor.equals(event.responsible())
        || people.isInGroup(actor, Roles.COORDINATOR) || people.isInGroup(actor, Roles.DIRECTOR);
    if (!inCharge) {
      throw InvalidInput.because("event.notInCharge");
    }
  }
}
