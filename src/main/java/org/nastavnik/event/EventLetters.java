package org.nastavnik.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.event.participant.Certificate;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.event.programme.Programme;
import org.nastavnik.event.publication.Announcement;
import org.nastavnik.event.publication.Video;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Person;
import org.springframework.stereotype.Component;

/**
 * Letters about events. Each names the date it was written for by the event's sequence number, so that a new date makes a
 * new letter and a repeated step none.
 */
@Component
class EventLetters {

  /** In letters a speaker answers by: whose link they bring. */
  static final String SPEAKER = "speaker";
  /** Whom a speaker turns to. */
  private static final String CONTACT = "contact";

  private final Outbox outbox;
  private final EventParticipation participation;
  private final Participants participants;
  private final SpeakerList speakers;

  EventLetters(Outbox outbox, EventParticipation participation, Participants participants, SpeakerList speakers) {
    this.outbox = outbox;
    this.participation = participation;
    this.participants = participants;
    this.speakers = speakers;
  }

  /** The invitation of a speaker without an account, who answers by a link, which is added when the letter is sent. */
  void invite(Event event, Speaker speaker, String answerBy) {
    Map<String, String> facts = factsOf(event);
    facts.put("name", speaker.name());
    facts.put(SPEAKER, speaker.id().toString());
    facts.put("answerBy", answerBy);
    facts.put(CONTACT, participation.contact(event));
    outbox.queue(Letter.toAddress(speaker.email(), "event.speakerInvited", subject(event, speaker), facts));
  }

  void remind(Event event, Speaker speaker) {
    Map<String, String> facts = factsOf(event);
    facts.put("name", speaker.name());
    facts.put(SPEAKER, speaker.id().toString());
    facts.put(CONTACT, participation.contact(event));
    outbox.queue(letterTo(speaker, "event.speakerReminded", subject(event, speaker), facts));
  }

  /** A speaker is not counted on any more. */
  void release(Event event, Speaker speaker) {
    Map<String, String> facts = factsOf(event);
    facts.put("name", speaker.name());
    outbox.queue(letterTo(speaker, "event.speakerReleased", subject(event, speaker), facts));
  }

  /** All branches are invited, and speakers told where to come, each with a calendar entry. */
  void announce(Event event) {
    Announcement announcement = event.announcement().orElseThrow();
    Map<String, String> facts = factsOf(event);
    facts.put("siteAddress", announcement.siteAddress());
    facts.put("cultureAddress", announcement.cultureAddress());
    participation.librarians(event.projectId())
        .forEach(librarian -> outbox.queue(Letter.to(librarian.userId(), "event.announced", subject(event), facts)));
    tellSpeakers(event, "event.speakerExpected");
  }

  /** Registered people and speakers are reminded before the day. */
  void remindRegistered(Event event) {
    tellRegistered(event, "event.reminder", factsOf(event));
    tellSpeakers(event, "event.speakerAwaited");
  }

  /** All but the responsible methodologist, who knows. */
  private void tellSpeakers(Event event, String template) {
    Map<String, String> facts = factsOf(event);
    facts.put(CONTACT, participation.contact(event));
    speakers.of(event.id()).stream().filter(speaker -> !event.responsible().equals(speaker.account())).forEach(speaker -> {
      facts.put("name", speaker.name());
      outbox.queue(letterTo(speaker, template, subject(event), Map.copyOf(facts)));
    });
  }

  /** Registered people, speakers and the responsible methodologist learn of the new date. */
  void newDate(Event event) {
    List<Postponement> moves = event.postponements();
    Postponement last = moves.get(moves.size() - 1);
    Map<String, String> facts = factsOf(event);
    facts.put("formerDay", last.movedFrom().toString());
    facts.put("reason", last.reason());
    tellAllInvolved(event, "event.postponed", facts);
  }

  /** Registered people, speakers and the responsible methodologist learn that it is off. */
  void cancelled(Event event) {
    Map<String, String> facts = factsOf(event);
    facts.put("reason", event.cancelReason());
    tellAllInvolved(event, "event.cancelled", facts);
  }

  void askForFeedback(Event event, String until) {
    Map<String, String> facts = factsOf(event);
    facts.put("until", until);
    tellRegistered(event, "event.feedback", facts);
  }

  /** One letter to everybody who may want to see it. */
  void videoIsOut(Event event) {
    Video video = event.video().orElseThrow();
    Map<String, String> facts = factsOf(event);
    facts.put("siteAddress", video.siteAddress());
    facts.put("cultureAddress", video.cultureAddress());
    for (Person person : participation.everybody(event)) {
      outbox.queue(Letter.to(person.userId(), "event.videoIsOut", event.id().toString(), facts));
    }
  }

  void certificate(Event event, Certificate certificate) {
    Map<String, String> facts = factsOf(event);
    facts.put("number", certificate.number());
    outbox.queue(Letter.to(certificate.userId(), "event.certificate", event.id() + ":" + certificate.number(), facts));
  }

  private void tellRegistered(Event event, String template, Map<String, String> facts) {
    participants.registered(event.id())
        .forEach(userId -> outbox.queue(Letter.to(userId, template, subject(event), facts)));
  }

  private void tellAllInvolved(Event event, String template, Map<String, String> facts) {
    tellRegistered(event, template, facts);
    List<Letter> letters = new ArrayList<>();
    speakers.of(event.id()).forEach(speaker -> letters.add(letterTo(speaker, template, subject(event), facts)));
    letters.add(Letter.to(event.responsible(), template, subject(event), facts));
    outbox.queue(letters);
  }

  private static Letter letterTo(Speaker speaker, String template, String subject, Map<String, String> facts) {
    return speaker.hasAccount() ? Letter.to(speaker.account(), template, subject, facts)
        : Letter.toAddress(speaker.email(), template, subject, facts);
  }

  private static String subject(Event event) {
    return event.id() + ":" + event.calendarSequence();
  }

  private static String subject(Event event, Speaker speaker) {
    return subject(event) + ":" + speaker.id();
  }

  /** What every letter may say, and what a calendar entry needs. */
  private Map<String, String> factsOf(Event event) {
    Map<String, String> facts = new HashMap<>();
    facts.put("kind", event.kindName());
    facts.put("topic", event.title());
    facts.put("day", event.takesPlaceOn().toString());
    facts.put("time", Dates.shown(event.beginsAt()));
    facts.put("starts", event.plannedBegin(participation.zone(event)).toString());
    facts.put("minutes", String.valueOf(event.durationMinutes()));
    facts.put("link", event.programme().map(Programme::platformLink).orElse(""));
    facts.put("uid", event.calendarUid());
    facts.put("sequence", String.valueOf(event.calendarSequence()));
    return facts;
  }
}
