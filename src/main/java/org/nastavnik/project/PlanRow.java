package org.nastavnik.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A row of the calendar plan. Its date as approved is the baseline and stays; a later date is kept beside it. */
@Entity
@Table(name = "plan_row")
class PlanRow {

  @EmbeddedId
  private PlannedEventId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private String kind;
  private LocalDate plannedOn;
  private LocalTime beginsAt;
  private int durationMinutes;
  private String responsible;
  private String title;
  private boolean makeUp;
  private Instant approvedAt;
  private LocalDate movedTo;
  private String outcome;
  private Instant endedAt;

  protected PlanRow() {}

  PlanRow(PlannedEventId id, ProjectId projectId, NewEvent event, boolean makeUp) {
    this.id = id;
    this.projectId = projectId;
    this.kind = event.kind();
    this.plannedOn = event.date();
    this.beginsAt = event.time();
    this.durationMinutes = event.durationMinutes();
    this.responsible = event.responsible();
    this.title = event.title();
    this.makeUp = makeUp;
  }

  /** The row becomes part of the baseline. */
  void approve(Instant now) {
    if (approvedAt == null) {
      approvedAt = now;
    }
  }

  /** Moves the event; back on its baseline it counts as not moved. */
  void moveTo(LocalDate day) {
    movedTo = day.equals(plannedOn) ? null : day;
  }

  /** Notes how the event ended; a second time changes nothing. */
  void end(String how, Instant now) {
    if (endedAt == null) {
      outcome = how;
      endedAt = now;
    }
  }

  PlannedResult result(List<Passport.EventTarget> kinds) {
    return new PlannedResult(view(kinds), outcome, endedAt);
  }

  boolean isApproved() {
    return approvedAt != null;
  }

  boolean hasEnded() {
    return endedAt != null;
  }

  PlannedEventId id() {
    return id;
  }

  ProjectId projectId() {
    return projectId;
  }

  String kind() {
    return kind;
  }

  String outcome() {
    return outcome;
  }

  /** The date that holds now: the baseline, or where it was moved to. */
  LocalDate dueOn() {
    return movedTo == null ? plannedOn : movedTo;
  }

  NewEvent asNew() {
    return asNewOn(plannedOn);
  }

  NewEvent asNewOn(LocalDate day) {
    return new NewEvent(kind, day, beginsAt, durationMinutes, responsible, title);
  }

  PlannedEvent view(Passport passport) {
    return view(passport.events());
  }

  /** @param kinds what the passport calls them */
  PlannedEvent view(List<Passport.EventTarget> kinds) {
    String kindName = kinds.stream().filter(target -> target.kind().equals(kind)).map(Passport.EventTarget::name).findFirst()
        .orElse(kind);
    return new PlannedEvent(id, projectId, kind, kindName, plannedOn, beginsAt, durationMinutes, responsible, makeUp, title,
        movedTo);
  }
}
