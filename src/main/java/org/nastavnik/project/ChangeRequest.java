package org.nastavnik.project;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;

/** Somebody's request to change a passport in force, and what the director decided. */
@Entity
@Table(name = "passport_change")
class ChangeRequest {

  @EmbeddedId
  private PassportChangeId id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "project_id"))
  private ProjectId projectId;

  private LocalDate endsOn;
  private boolean targetsChanged;
  private Boolean contestRequired;
  private String reason;
  private String requestedBy;
  private Instant requestedAt;
  private Boolean approved;
  private String remark;
  private String decidedBy;
  private Instant decidedAt;

  @ElementCollection
  @CollectionTable(name = "passport_change_target", joinColumns = @JoinColumn(name = "change_id"))
  @OrderColumn(name = "position")
  private List<EventTarget> targets = new ArrayList<>();

  protected ChangeRequest() {}

  ChangeRequest(PassportChangeId id, ProjectId projectId, PassportChange change, String by, Instant now) {
    if (change.reason() == null || change.reason().isBlank()) {
      throw InvalidInput.of("reason", "project.change.reasonMissing");
    }
    this.id = id;
    this.projectId = projectId;
    this.endsOn = change.ends();
    this.targetsChanged = change.events() != null;
    if (targetsChanged) {
      this.targets.addAll(change.events());
    }
    this.contestRequired = change.contestRequired();
    this.reason = change.reason();
    this.requestedBy = by;
    this.requestedAt = now;
  }

  void approve(String by, Instant now) {
    decide(true, null, by, now);
  }

  void reject(String why, String by, Instant now) {
    decide(false, why, by, now);
  }

  private void decide(boolean agreed, String why, String by, Instant now) {
    if (decidedAt != null) {
      throw InvalidInput.because("project.change.decidedAlready");
    }
    approved = agreed;
    remark = why;
    decidedBy = by;
    decidedAt = now;
  }

  PassportChangeId id() {
    return id;
  }

  ProjectId projectId() {
    return projectId;
  }

  String requestedBy() {
    return requestedBy;
  }

  PassportChange change() {
    return new PassportChange(endsOn, targetsChanged ? List.copyOf(targets) : null, contestRequired, reason);
  }

  Dossier.Request view() {
    return new Dossier.Request(change(), requestedBy, requestedAt, approved, remark, decidedBy, decidedAt);
  }

  ChangeAsked asked() {
    return new ChangeAsked(requestedBy, requestedAt, reason);
  }

  boolean isApproved() {
    return Boolean.TRUE.equals(approved);
  }

  String remark() {
    return remark;
  }
}
