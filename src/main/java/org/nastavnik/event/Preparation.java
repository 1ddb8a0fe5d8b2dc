package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.event.programme.PartnerAnswer;
import org.nastavnik.event.programme.ProgrammeDraft;
import org.nastavnik.event.publication.PublicationHosts;
import org.nastavnik.event.publication.WebAddress;
import org.nastavnik.event.speaker.NamedSpeaker;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerId;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.project.PlannedEventId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** An event before it is held: its programme, who speaks, where it is announced, and on which day. */
@Component
@Transactional
@EnableConfigurationProperties(PublicationHosts.class)
class Preparation {

  private final AllEvents events;
  private final SpeakerList speakers;
  private final EventLetters letters;
  private final Projects projects;
  private final PublicationHosts hosts;
  private final WorkingMoments moments;
  private final IdGenerator ids;
  private final SchoolClock clock;

  Preparation(AllEvents events, SpeakerList speakers, EventLetters letters, Projects projects, PublicationHosts hosts,
      WorkingMoments moments, IdGenerator ids, SchoolClock clock) {
    this.events = events;
    this.speakers = speakers;
    this.letters = letters;
    this.projects = projects;
    this.hosts = hosts;
    this.moments = moments;
    this.ids = ids;
    this.clock = clock;
  }

  /** Enters the event of a row of the calendar plan, once. */
  Event register(EventId id) {
    return events.findById(id).orElseGet(() -> events.save(new Event(projects.plannedEvent(new PlannedEventId(id.id())))));
  }

  void prepare(EventId id, ProgrammeDraft draft, List<NamedSpeaker> named) {
    Event event = events.require(id);
    WebAddress.check("platformLink", draft.platformLink(), List.of());
    draft.materials().stream().filter(material -> material.address() != null)
        .forEach(material -> WebAddress.check("materials", material.address(), List.of()));
    event.prepare(draft, clock.instant());
    speakers.name(id, named, event.responsible()).forEach(released -> letters.release(event, released));
  }

  List<Speaker> speakersToAsk(EventId id) {
    return speakers.of(id).stream().filter(Speaker::isToBeAsked).toList();
  }

  List<String> partnersToAsk(EventId id) {
    Event event = events.require(id);
    return event.partnersToAsk(projects.passport(event.projectId()).partners());
  }

  /** A speaker answers, in the own list of tasks or by the link of the invitation. */
  void answer(SpeakerId id, SpeakerAnswer answer) {
    LocalDate other = answer.proposedDate();
    if (answer.kind() == SpeakerAnswer.Kind.PROPOSE_DATE && (other == null || !other.isAfter(clock.today()))) {
      throw InvalidInput.of("proposedDate", other == null ? "event.date.missing" : "event.date.past");
    }
    speakers.require(id).answer(answer.kind() == SpeakerAnswer.Kind.ACCEPT, other, answer.mayPublish(), answer.comment(), clock.instant());
  }

  void invite(EventId id, SpeakerId speaker, int answerDays) {
    Instant until = moments.morningIn(answerDays);
    speakers.invite(speaker, until);
    letters.invite(events.require(id), speakers.require(speaker), moments.dayOf(until).toString());
  }

  void remind(EventId id, SpeakerId speaker) {
    letters.remind(events.require(id), speakers.require(speaker));
  }

  /** Another speaker instead of one who cannot come or does not answer. */
  SpeakerId replace(EventId id, SpeakerId former, NamedSpeaker by) {
    Event event = events.require(id);
    SpeakerId next = speakers.replace(former, by, event.responsible());
    letters.release(event, speakers.require(former));
    return next;
  }

  void goOnWithout(EventId id, SpeakerId speaker) {
    speakers.leaveOut(speaker);
    letters.release(events.require(id), speakers.require(speaker));
  }

  /** The methodologist has the speaker's word. */
  void agreeFor(SpeakerId speaker) {
    speakers.require(speaker).agree(clock.instant());
  }

  void partnerAnswered(EventId id, String partner, boolean agreed, String representative, String remark) {
    if (agreed && representative == null) {
      throw InvalidInput.of("representative", "event.partner.representative");
    }
    requireComment(agreed ? "-" : remark);
    events.require(id).partnerAnswered(new PartnerAnswer(partner, agreed, representative, remark, clock.today()));
  }

  void approveProgramme(EventId id, String by) {
    events.require(id).approveProgramme(by, clock.instant());
  }

  void returnProgramme(EventId id, String why) {
    events.require(id).returnProgramme(requireComment(why));
  }

  void announce(EventId id, String siteAddress, String cultureAddress) {
    events.require(id).announce(ids.generateId(), WebAddress.check("siteAddress", siteAddress, hosts.site()),
        WebAddress.check("cultureAddress", cultureAddress, hosts.culture()), clock.instant());
  }

  void rehearse(EventId id, LocalDate day, String notes) {
    events.require(id).rehearse(day, notes, clock.today());
  }

  /** The day has come and it takes place later instead. */
  void postponeOnTheDay(EventId id, LocalDate to, String why) {
    events.require(id).refuseBefore(clock.today());
    postpone(id, to, requireComment(why));
  }

  /** The day has come and it did not take place; the coordinator decides what follows. */
  void miss(EventId id, String why) {
    events.require(id).miss(requireComment(why), clock.today());
  }

  /** A new date; why it was missed is the reason where no other is given. */
  void postponeMissed(EventId id, LocalDate to, String why) {
    postpone(id, to, why == null ? events.require(id).missedReason() : why);
  }

  void moveToDateOfSpeaker(EventId id, LocalDate to, String why) {
    postpone(id, to, why == null ? Messages.text("event.reason.dateOfSpeaker") : why);
  }

  /** Speakers who already agreed are asked anew unless the programme is approved: then they are told. */
  void postpone(EventId id, LocalDate to, String reason) {
    if (to == null) {
      throw InvalidInput.of("movedTo", "event.date.missing");
    }
    Event event = events.require(id);
    Postponement move = new Postponement(event.takesPlaceOn(), to, reason, clock.instant());
    event.postpone(move, clock.today(), projects.passport(event.projectId()).ends());
    projects.noteNewDate(new PlannedEventId(id.id()), to);
    if (!event.isProgrammeApproved()) {
      speakers.dateChanged(id, to, event.responsible());
    }
  }

  /** Refuses a date an event cannot be moved to, before anything is under way because of it. */
  void refuseDate(EventId id, LocalDate to) {
    Event event = events.require(id);
    event.refuseDate(to, clock.today(), projects.passport(event.projectId()).ends());
  }

  void cancelMissed(EventId id, String why) {
    Event event = events.require(id);
    event.cancel(why == null ? event.missedReason() : why, clock.instant());
  }

  void cancel(EventId id, String reason) {
    events.require(id).cancel(reason, clock.instant());
  }

  static String requireComment(String comment) {
    if (comment == null) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    }
    return comment;
  }
}
