package org.nastavnik.event;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.event.programme.Material;
import org.nastavnik.event.programme.PartnerAnswer;
import org.nastavnik.event.programme.Programme;
import org.nastavnik.event.programme.ProgrammeDraft;
import org.nastavnik.event.publication.Announcement;
import org.nastavnik.event.publication.Video;
import org.nastavnik.project.PlannedEvent;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;

/** One event: what was planned, what became of it, and why. */
@Entity
@Table(name = "event")
class Event {

  @EmbeddedId
  private EventId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private String kind;
  private String kindName;
  private String plannedTitle;
  private LocalDate plannedOn;
  private LocalDate takesPlaceOn;
  private LocalTime beginsAt;
  private int durationMinutes;
  private String responsible;

  @Embedded
  private Programme programme;

  @ElementCollection
  @CollectionTable(name = "event_material", joinColumns = @JoinColumn(name = "event_id"))
  @OrderColumn(name = "position")
  private List<Material> materials = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "event_partner", joinColumns = @JoinColumn(name = "event_id"))
  @OrderColumn(name = "position")
  private List<PartnerAnswer> partners = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "event_postponement", joinColumns = @JoinColumn(name = "event_id"))
  @OrderColumn(name = "position")
  private List<Postponement> postponements = new ArrayList<>();

  @Embedded
  private Announcement announcement;

  private int calendarSequence;
  private LocalDate rehearsedOn;
  private String rehearsalNotes;
  private String missedReason;
  private Instant beganAt;
  private Instant endedAt;
  private Instant attendanceRecordedAt;

  @Embedded
  private Video video;

  private Instant feedbackUntil;

  @Embedded
  private Report report;

  private Instant acceptedAt;
  private String acceptedBy;
  private Instant cancelledAt;
  private String cancelReason;

  @Version
  private int version;

  protected Event() {}

  Event(PlannedEvent planned) {
    this.id = new EventId(planned.id().id());
    this.projectId = planned.projectId();
    this.kind = planned.kind();
    this.kindName = planned.kindName();
    this.plannedTitle = planned.title();
    this.plannedOn = planned.date();
    this.takesPlaceOn = planned.movedTo() == null ? planned.date() : planned.movedTo();
    this.beginsAt = planned.time();
    this.durationMinutes = planned.durationMinutes();
    this.responsible = planned.responsible();
  }

  /** Takes the programme as it is handed in; whatever was approved before falls. */
  void prepare(ProgrammeDraft draft, Instant now) {
    refuseUnlessOpen();
    programme = new Programme(draft.topic(), draft.annotation(), draft.ageMark(), draft.platformLink(), now, null, null, null);
    beginsAt = draft.beginsAt() == null ? beginsAt : draft.beginsAt();
    durationMinutes = draft.durationMinutes() == 0 ? durationMinutes : draft.durationMinutes();
    materials.clear();
    materials.addAll(draft.materials());
  }

  void approveProgramme(String by, Instant now) {
    refuseUnlessOpen();
    programme = programme.approved(by, now);
  }

  void returnProgramme(String why) {
    refuseUnlessOpen();
    programme = programme.returned(why);
  }

  /** Notes a partner's answer; a later one replaces it. */
  void partnerAnswered(PartnerAnswer answer) {
    partners.removeIf(earlier -> earlier.partner().equals(answer.partner()));
    partners.add(answer);
  }

  /** Those of {@code all} who did not agree yet. */
  List<String> partnersToAsk(List<String> all) {
    Set<String> agreed = partners.stream().filter(PartnerAnswer::agreed).map(PartnerAnswer::partner).collect(Collectors.toSet());
    return all.stream().filter(partner -> !agreed.contains(partner)).toList();
  }

  void announce(UUID announcementId, String siteAddress, String cultureAddress, Instant now) {
    refuseUnlessOpen();
    announcement = new Announcement(announcementId, siteAddress, cultureAddress, calendarSequence, now);
  }

  void rehearse(LocalDate day, String notes, LocalDate today) {
    if (day.isAfter(today)) {
      throw InvalidInput.of("rehearsedOn", "event.rehearsal.future");
    }
    rehearsedOn = day;
    rehearsalNotes = notes;
  }

  /** Everything from now on is meant for the new date; the calendar entries people have are outdated. */
  void postpone(Postponement to, LocalDate today, LocalDate termEnds) {
    refuseDate(to.movedTo(), today, termEnds);
    postponements.add(to);
    takesPlaceOn = to.movedTo();
    missedReason = null;
    calendarSequence++;
  }

  /** Refuses a new date that has come already, is the same, or lies after the project's term. */
  void refuseDate(LocalDate to, LocalDate today, LocalDate termEnds) {
    refuseUnlessOpen();
    if (!to.isAfter(today)) {
      throw InvalidInput.of("movedTo", "event.date.past");
    }
    if (to.isAfter(termEnds)) {
      throw InvalidInput.of("movedTo", "event.date.afterTerm", Dates.shown(termEnds));
    }
    if (to.equals(takesPlaceOn)) {
      throw InvalidInput.of("movedTo", "event.date.same");
    }
  }

  /** It took place, on its day, between these hours. */
  void hold(LocalTime began, LocalTime ended, LocalDate today, ZoneId zone) {
    refuseBefore(today);
    if (!ended.isAfter(began)) {
      throw InvalidInput.of("endedAt", "event.endsBeforeItBegins");
    }
    beganAt = takesPlaceOn.atTime(began).atZone(zone).toInstant();
    endedAt = takesPlaceOn.atTime(ended).atZone(zone).toInstant();
  }

  /** It did not take place; what becomes of it is still to be decided. */
  void miss(String why, LocalDate today) {
    refuseBefore(today);
    missedReason = why;
  }

  /** Its day must have come before anything can be said about how it went. */
  void refuseBefore(LocalDate today) {
    refuseUnlessOpen();
    if (today.isBefore(takesPlaceOn)) {
      throw InvalidInput.of("decision", "event.tooEarly", Dates.shown(takesPlaceOn));
    }
  }

  void cancel(String why, Instant now) {
    if (cancelledAt != null) {
      return;
    }
    refuseUnlessOpen();
    cancelledAt = now;
    cancelReason = why;
    calendarSequence++;
  }

  void attendanceRecorded(Instant now) {
    attendanceRecordedAt = now;
  }

  void settleVideo(Video outcome) {
    video = outcome;
  }

  void openFeedback(Instant until) {
    feedbackUntil = until;
  }

  void writeReport(String summary, String conclusions, Instant now) {
    report = new Report(summary, conclusions, null, now);
  }

  void returnReport(String why) {
    report = report.returned(why);
  }

  void accept(String by, Instant now) {
    acceptedAt = now;
    acceptedBy = by;
  }

  private void refuseUnlessOpen() {
    if (cancelledAt != null) {
      throw InvalidInput.because("event.isCancelled");
    }
    if (isHeld()) {
      throw InvalidInput.because("event.isHeld");
    }
  }

  boolean isOpen() {
    return cancelledAt == null && !isHeld();
  }

  boolean isHeld() {
    return endedAt != null;
  }

  boolean isProgrammeApproved() {
    return programme != null && programme.isApproved();
  }

  /** Announced for the date that holds now. */
  boolean isAnnounced() {
    return announcement != null && announcement.sequence() == calendarSequence;
  }

  boolean isRegistrationOpen(Instant now, ZoneId zone) {
    return isOpen() && isAnnounced() && now.isBefore(plannedEnd(zone));
  }

  /** Null while nobody was asked for it. */
  Instant feedbackUntil() {
    return feedbackUntil;
  }

  boolean isFeedbackOpen(Instant now) {
    return feedbackUntil != null && now.isBefore(feedbackUntil);
  }

  /** Whether it still may come to count. */
  boolean isUnderWay() {
    return cancelledAt == null && acceptedAt == null;
  }

  Instant plannedBegin(ZoneId zone) {
    return takesPlaceOn.atTime(beginsAt).atZone(zone).toInstant();
  }

  private Instant plannedEnd(ZoneId zone) {
    return plannedBegin(zone).plus(Duration.ofMinutes(durationMinutes));
  }

  /** How long it really took, in minutes. */
  int minutesHeld() {
    return (int) Duration.between(beganAt, endedAt).toMinutes();
  }

  /** What people call it: its topic once there is one. */
  String title() {
    return programme != null ? programme.topic() : plannedTitle != null ? plannedTitle : kindName;
  }

  /** The same for all its calendar entries, whatever its date. */
  String calendarUid() {
    return id + "@nastavnik";
  }

  EventId id() {
    return id;
  }

  ProjectId projectId() {
    return projectId;
  }

  String kind() {
    return kind;
  }

  String kindName() {
    return kindName;
  }

  LocalDate plannedOn() {
    return plannedOn;
  }

  LocalDate takesPlaceOn() {
    return takesPlaceOn;
  }

  LocalTime beginsAt() {
    return beginsAt;
  }

  int durationMinutes() {
    return durationMinutes;
  }

  String responsible() {
    return responsible;
  }

  Optional<Programme> programme() {
    return Optional.ofNullable(programme);
  }

  List<Material> materials() {
    return List.copyOf(materials);
  }

  List<PartnerAnswer> partners() {
    return List.copyOf(partners);
  }

  List<Postponement> postponements() {
    return List.copyOf(postponements);
  }

  Optional<Announcement> announcement() {
    return Optional.ofNullable(announcement);
  }

  int calendarSequence() {
    return calendarSequence;
  }

  Optional<LocalDate> rehearsedOn() {
    return Optional.ofNullable(rehearsedOn);
  }

  String rehearsalNotes() {
    return rehearsalNotes;
  }

  String missedReason() {
    return missedReason;
  }

  Instant beganAt() {
    return beganAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  Optional<Video> video() {
    return Optional.ofNullable(video);
  }

  Optional<Report> report() {
    return Optional.ofNullable(report);
  }

  Optional<Instant> acceptedAt() {
    return Optional.ofNullable(acceptedAt);
  }

  String acceptedBy() {
    return acceptedBy;
  }

  Optional<Instant> cancelledAt() {
    return Optional.ofNullable(cancelledAt);
  }

  String cancelReason() {
    return cancelReason;
  }
}
