package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.nastavnik.event.programme.Programme;
import org.nastavnik.event.publication.Announcement;
import org.nastavnik.event.publication.Video;
import org.nastavnik.project.ProjectId;

/**
 * An event as others see it. Moments are null while they have not come, texts while they are not written.
 *
 * @param title topic, or what it is called while there is none
 * @param plannedOn day in the plan as approved
 * @param day day that holds now
 * @param beginsAt in the zone of the project
 * @param state how far it has come
 * @param responsible user id of the methodologist
 * @param announcementId what the programme issued last is about
 * @param calendarUid of its calendar entries, the same for all of them
 * @param calendarSequence raised whenever the entries people have are outdated
 */
public record EventView(EventId id, ProjectId projectId, EventState state, String kind, String kindName, String title,
    String annotation, String ageMark, String platformLink, LocalDate plannedOn, LocalDate day, LocalTime beginsAt, int durationMinutes,
    String responsible, UUID announcementId, String siteAddress, String cultureAddress, String videoSiteAddress,
    String videoCultureAddress, boolean announced, Instant heldAt, Instant acceptedAt, Instant cancelledAt,
    String cancelReason, String calendarUid, int calendarSequence) {

  /** Whether it has a name of its own, so that its kind says something more. */
  public boolean isNamed() {
    return !title.equals(kindName);
  }

  /** Whether it can be watched. */
  public boolean hasVideo() {
    return videoSiteAddress != null;
  }

  /** Days by which it is later than in the plan as approved; negative where it is earlier. */
  public long slipDays() {
    return ChronoUnit.DAYS.between(plannedOn, day);
  }

  static EventView of(Event event) {
    Programme programme = event.programme().orElseGet(() -> new Programme(null, null, null, null, null, null, null, null));
    Announcement announcement = event.announcement().orElseGet(() -> new Announcement(null, null, null, null, null));
    Video video = event.video().orElseGet(() -> Video.withheld(null, null));
    return new EventView(event.id(), event.projectId(), EventState.of(event), event.kind(), event.kindName(), event.title(),
        programme.annotation(), programme.ageMark(), programme.platformLink(), event.plannedOn(), event.takesPlaceOn(),
        event.beginsAt(), event.durationMinutes(), event.responsible(), announcement.id(), announcement.siteAddress(),
        announcement.cultureAddress(), video.siteAddress(), video.cultureAddress(), event.isAnnounced(), event.endedAt(),
        event.acceptedAt().orElse(null), event.cancelledAt().orElse(null), event.cancelReason(), event.calendarUid(),
        event.calendarSequence());
  }
}
