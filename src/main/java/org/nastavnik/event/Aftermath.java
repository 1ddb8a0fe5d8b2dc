package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.attendance.Audience;
import org.nastavnik.event.publication.PublicationHosts;
import org.nastavnik.event.publication.Video;
import org.nastavnik.event.publication.WebAddress;
import org.nastavnik.event.speaker.Speaker;
import org.nastavnik.event.speaker.SpeakerList;
import org.nastavnik.people.People;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An event that was held: who was there, its video, what people think of it, its report and acceptance. */
@Component
@Transactional
class Aftermath {

  private final AllEvents events;
  private final EventParticipation participation;
  private final AttendanceBook attendance;
  private final SpeakerList speakers;
  private final EventLetters letters;
  private final PublicationHosts hosts;
  private final WorkingMoments moments;
  private final People people;
  private final SchoolClock clock;

  Aftermath(AllEvents events, EventParticipation participation, AttendanceBook attendance, SpeakerList speakers,
      EventLetters letters, PublicationHosts hosts, WorkingMoments moments, People people, SchoolClock clock) {
    this.events = events;
    this.participation = participation;
    this.attendance = attendance;
    this.speakers = speakers;
    this.letters = letters;
    this.hosts = hosts;
    this.moments = moments;
    this.people = people;
    this.clock = clock;
  }

  void hold(EventId id, LocalTime began, LocalTime ended) {
    if (began == null || ended == null) {
      throw InvalidInput.of(began == null ? "beganAt" : "endedAt", "event.hoursMissing");
    }
    Event event = events.require(id);
    event.hold(began, ended, clock.today(), participation.zone(event));
  }

  /**
   * Takes what is known of who was there.
   *
   * @param report participant report as text, null where there is no new one
   * @param recognised user id of who stands behind a name of the report
   * @param byHand minutes by user id
   */
  void takeAttendance(EventId id, String report, Map<String, String> recognised, Map<String, Integer> byHand) {
    Audience audience = participation.audience(events.require(id));
    requireKnown("unmatched", recognised.values());
    requireKnown("attended", byHand.keySet());
    if (report != null) {
      attendance.takeReport(audience, report);
    }
    recognised.forEach((participant, userId) -> attendance.recognise(audience, participant, userId));
    byHand.forEach((userId, minutes) -> attendance.enterByHand(audience, userId, minutes));
  }

  void finishAttendance(EventId id) {
    if (attendance.of(id).isEmpty()) {
      throw InvalidInput.of("participantReport", "event.attendance.empty");
    }
    events.require(id).attendanceRecorded(clock.instant());
  }

  private void requireKnown(String field, Collection<String> userIds) {
    Map<String, ?> known = people.people(userIds);
    userIds.stream().filter(userId -> !known.containsKey(userId)).findFirst().ifPresent(userId -> {
      throw InvalidInput.of(field, "event.personUnknown", userId);
    });
  }

  /** @param permitted ids of speakers who gave their permission after the event */
  void publishVideo(EventId id, String siteAddress, String cultureAddress, List<String> permitted) {
    List<Speaker> speaking = speakers.of(id);
    speaking.stream().filter(speaker -> permitted.contains(speaker.id().toString())).forEach(Speaker::permitPublishing);
    List<String> without = speaking.stream().filter(speaker -> !speaker.mayPublish()).map(Speaker::name).toList();
    if (!without.isEmpty()) {
      throw InvalidInput.of("decision", "event.video.noPermission", String.join(", ", without));
    }
    Video video = Video.published(WebAddress.check("videoSiteAddress", siteAddress, hosts.site()),
        WebAddress.check("videoCultureAddress", cultureAddress, hosts.culture()), clock.instant());
    events.require(id).settleVideo(video);
  }

  void withholdVideo(EventId id, String why) {
    events.require(id).settleVideo(Video.withheld(Preparation.requireComment(why), clock.instant()));
  }

  /** Asks registered people for feedback, until the evening so many working days from now. */
  Instant askForFeedback(EventId id, int workingDays) {
    Event event = events.require(id);
    Instant until = moments.eveningIn(workingDays);
    event.openFeedback(until);
    letters.askForFeedback(event, moments.dayOf(until).toString());
    return until;
  }

  void writeReport(EventId id, String summary, String conclusions) {
    events.require(id).writeReport(summary, conclusions, clock.instant());
  }

  void accept(EventId id, String by) {
    events.require(id).accept(by, clock.instant());
  }

  void returnReport(EventId id, String why) {
    events.require(id).returnReport(Preparation.requireComment(why));
  }
}
