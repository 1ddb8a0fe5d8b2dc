package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.nastavnik.event.programme.Material;
import org.nastavnik.event.programme.ProgrammeDraft;
import org.nastavnik.event.speaker.NamedSpeaker;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerId;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** What the diagram {@code event.bpmn} calls: turns its variables and forms into what the feature understands. */
@Component
class EventSteps {

  private final Preparation preparation;
  private final Aftermath aftermath;
  private final AllEvents events;
  private final SpeakerList speakers;
  private final EventLetters letters;
  private final EventDocuments documents;
  private final WorkingMoments moments;
  private final SchoolClock clock;

  EventSteps(Preparation preparation, Aftermath aftermath, AllEvents events, SpeakerList speakers, EventLetters letters,
      EventDocuments documents, WorkingMoments moments, SchoolClock clock) {
    this.preparation = preparation;
    this.aftermath = aftermath;
    this.events = events;
    this.speakers = speakers;
    this.letters = letters;
    this.documents = documents;
    this.moments = moments;
    this.clock = clock;
  }

  /** Enters the event; returns its kind. */
  public String registerEvent(String eventId) {
    return preparation.register(EventId.of(eventId)).kind();
  }

  /** Sets the moments that timers and deadlines of this event count from, by its date and the days of its kind. */
  public void scheduleEvent(String eventId, DelegateExecution execution) {
    LocalDate day = events.require(eventId).takesPlaceOn();
    execution.setVariable("eventDay", moments.morning(day, 0));
    execution.setVariable("preparationDue", moments.morning(day, -days(execution, "programmeDays")));
    execution.setVariable("approvalDue", moments.morning(day, -days(execution, "approvalDays")));
    execution.setVariable("announcementDue", moments.morning(day, -days(execution, "announcementDays")));
    execution.setVariable("reminderDue", moments.morning(day, -days(execution, "reminderDays")));
    execution.setVariable("videoDue", moments.morning(day, days(execution, "videoDays")));
    execution.setVariable("reportDue", moments.morning(day, days(execution, "reportDays")));
  }

  private static int days(DelegateExecution execution, String variable) {
    return ((Number) execution.getVariable(variable)).intValue();
  }

  public String responsibleFor(String eventId) {
    return events.require(eventId).responsible();
  }

  public boolean isProgrammeApproved(String eventId) {
    return events.require(eventId).isProgrammeApproved();
  }

  public void prepareProgramme(String eventId, String topic, String annotation, String ageMark, LocalTime beginsAt,
      int durationMinutes, List<Map<String, Object>> speakers, List<Map<String, Object>> materials, String platformLink) {
    List<Material> reading = materials.stream().map(row -> new Material(text(row, "title"), text(row, "address"))).toList();
    List<NamedSpeaker> named = speakers.stream().map(row -> new NamedSpeaker(text(row, "name"), text(row, "account"),
        text(row, "email"), Boolean.TRUE.equals(row.get("mayPublish")))).toList();
    preparation.prepare(EventId.of(eventId),
        new ProgrammeDraft(topic, annotation, ageMark, beginsAt, durationMinutes, reading, platformLink), named);
  }

  /** Ids of the speakers who have not answered yet. */
  public List<String> speakersToAsk(String eventId) {
    return preparation.speakersToAsk(EventId.of(eventId)).stream().map(speaker -> speaker.id().toString()).toList();
  }

  /** Partners of the passport who have not agreed yet. */
  public List<String> partnersToAsk(String eventId) {
    return preparation.partnersToAsk(EventId.of(eventId));
  }

  public boolean hasAccount(String speakerId) {
    return speaker(speakerId).hasAccount();
  }

  public String accountOf(String speakerId) {
    return speaker(speakerId).account();
  }

  public boolean hasAgreed(String speakerId) {
    return speaker(speakerId).hasAgreed();
  }

  private Speaker speaker(String speakerId) {
    return speakers.require(SpeakerId.of(speakerId));
  }

  public void confirmParticipation(String speakerId, String decision, LocalDate proposedDate, boolean mayPublish, String comment) {
    SpeakerAnswer answer = switch (decision) {
      case "accept" -> new SpeakerAnswer(SpeakerAnswer.Kind.ACCEPT, null, mayPublish, orNull(comment));
      case "decline" -> SpeakerAnswer.decline(orNull(comment));
      default -> SpeakerAnswer.proposeDate(proposedDate, mayPublish, orNull(comment));
    };
    preparation.answer(SpeakerId.of(speakerId), answer);
  }

  public void inviteSpeaker(String eventId, String speakerId, int speakerAnswerDays) {
    preparation.invite(EventId.of(eventId), SpeakerId.of(speakerId), speakerAnswerDays);
  }

  public void remindSpeaker(String eventId, String speakerId) {
    preparation.remind(EventId.of(eventId), SpeakerId.of(speakerId));
  }

  public Date speakerReminderDue(int speakerReminderDays) {
    return Date.from(moments.morningIn(speakerReminderDays));
  }

  public Date speakerAnswerDue(int speakerAnswerDays) {
    return Date.from(moments.morningIn(speakerAnswerDays));
  }

  public void replaceSpeaker(String eventId, String speakerId, String decision, String anotherName, String anotherAccount,
      String anotherEmail, boolean anotherMayPublish, LocalDate movedTo, String comment, DelegateTask task) {
    EventId event = EventId.of(eventId);
    SpeakerId speaker = SpeakerId.of(speakerId);
    switch (decision) {
      case "another" -> {
        NamedSpeaker another = new NamedSpeaker(orNull(anotherName), orNull(anotherAccount), orNull(anotherEmail), anotherMayPublish);
        task.setVariable("speakerId", preparation.replace(event, speaker, another).toString());
      }
      case "agreed" -> preparation.agreeFor(speaker);
      case "move" -> preparation.moveToDateOfSpeaker(event, movedTo, orNull(comment));
      default -> preparation.goOnWithout(event, speaker);
    }
  }

  public void agreeWithPartner(String eventId, String partner, String decision, String representative, String comment) {
    preparation.partnerAnswered(EventId.of(eventId), partner, decision.equals("agreed"), orNull(representative), orNull(comment));
  }

  public void approveProgramme(String eventId, String decision, String comment, String assignee) {
    if (decision.equals("approve")) {
      preparation.approveProgramme(EventId.of(eventId), assignee);
    } else {
      preparation.returnProgramme(EventId.of(eventId), orNull(comment));
    }
  }

  public void announceEvent(String eventId, String siteAddress, String cultureAddress) {
    preparation.announce(EventId.of(eventId), siteAddress, cultureAddress);
  }

  public void openRegistration(String eventId) {
    letters.announce(events.require(eventId));
  }

  public void issueProgramme(String eventId) {
    documents.issueProgramme(events.require(eventId));
  }

  public void holdRehearsal(String eventId, LocalDate rehearsedOn, String comment) {
    preparation.rehearse(EventId.of(eventId), rehearsedOn, orNull(comment));
  }

  public void remindRegistered(String eventId) {
    letters.remindRegistered(events.require(eventId));
  }

  public void holdEvent(String eventId, String decision, LocalTime beganAt, LocalTime endedAt, LocalDate movedTo, String comment) {
    EventId id = EventId.of(eventId);
    switch (decision) {
      case "held" -> aftermath.hold(id, beganAt, endedAt);
      case "postpone" -> preparation.postponeOnTheDay(id, movedTo, orNull(comment));
      default -> preparation.miss(id, orNull(comment));
    }
  }

  public void decideOnMissedEvent(String eventId, String decision, LocalDate movedTo, String comment) {
    if (decision.equals("postpone")) {
      preparation.postponeMissed(EventId.of(eventId), movedTo, orNull(comment));
    } else {
      preparation.cancelMissed(EventId.of(eventId), orNull(comment));
    }
  }

  /** @param newDate text such as {@code 2022-05-18}, or a {@link Date} */
  public void postponeEvent(String eventId, Object newDate, String reason) {
    LocalDate to = newDate instanceof Date date ? LocalDate.ofInstant(date.toInstant(), clock.getZone())
        : LocalDate.parse(newDate.toString());
    preparation.postpone(EventId.of(eventId), to, reason);
  }

  public void tellAboutNewDate(String eventId) {
    letters.newDate(events.require(eventId));
  }

  public void cancelEvent(String eventId, String reason) {
    preparation.cancel(EventId.of(eventId), reason);
  }

  public void tellAboutCancellation(String eventId) {
    letters.cancelled(events.require(eventId));
  }

  public void recordAttendance(String eventId, String decision, String participantReport, List<Map<String, Object>> unmatched,
      List<Map<String, Object>> attended) {
    Map<String, String> recognised = new LinkedHashMap<>();
    unmatched.stream().filter(row -> text(row, "person") != null)
        .forEach(row -> recognised.put(text(row, "participant"), text(row, "person")));
    Map<String, Integer> byHand = new LinkedHashMap<>();
    attended.forEach(row -> byHand.put(text(row, "person"), (Integer) row.get("minutes")));
    aftermath.takeAttendance(EventId.of(eventId), orNull(participantReport), recognised, byHand);
    if (decision.equals("finish")) {
      aftermath.finishAttendance(EventId.of(eventId));
    }
  }

  public void publishVideo(String eventId, String decision, String videoSiteAddress, String videoCultureAddress,
      List<String> permissionsReceived, String comment) {
    if (decision.equals("published")) {
      aftermath.publishVideo(EventId.of(eventId), videoSiteAddress, videoCultureAddress, permissionsReceived);
    } else {
      aftermath.withholdVideo(EventId.of(eventId), orNull(comment));
    }
  }

  public void tellVideoIsOut(String eventId) {
    letters.videoIsOut(events.require(eventId));
  }

  /** Returns the moment when feedback closes. */
  public Date askForFeedback(String eventId, int feedbackDays) {
    Instant until = aftermath.askForFeedback(EventId.of(eventId), feedbackDays);
    return Date.from(until);
  }

  public void writeEventReport(String eventId, String summary, String conclusions) {
    aftermath.writeReport(EventId.of(eventId), summary, conclusions);
  }

  public void acceptEvent(String eventId, String decision, String comment, String assignee) {
    if (decision.equals("accept")) {
      aftermath.accept(EventId.of(eventId), assignee);
    } else {
      aftermath.returnReport(EventId.of(eventId), orNull(comment));
    }
  }

  public void issueReport(String eventId) {
    documents.issueReport(events.require(eventId));
  }

  public void issueCertificates(String eventId, int attendanceThreshold) {
    documents.issueCertificates(events.require(eventId), attendanceThreshold);
  }

  private static String text(Map<String, Object> row, String key) {
    Object entry = row.get(key);
    return entry == null ? null : orNull(entry.toString());
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
