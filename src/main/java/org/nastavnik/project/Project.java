package org.nastavnik.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nastavnik.workflow.InvalidInput;

/** A project: its passport in all versions, and when it was approved, planned, closed or cancelled. */
@Entity
@Table(name = "project")
class Project {

  @EmbeddedId
  private ProjectId id;

  private String code;
  private String coordinator;
  private Instant proposedAt;

  private String passportRemark;
  private Instant passportApprovedAt;
  private String passportApprovedBy;

  private String planRemark;
  private Instant planApprovedAt;
  private String planApprovedBy;

  @Enumerated(EnumType.STRING)
  private Health health;

  private Instant closedAt;
  private Instant cancelledAt;
  private String cancelReason;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "project_id", nullable = false)
  @OrderBy("number")
  private List<PassportVersion> passports = new ArrayList<>();

  @Version
  private int version;

  protected Project() {}

  Project(ProjectId id, String code, UUID passportId, PassportTerms terms, String coordinator, Instant now) {
    if (code == null || code.isBlank()) {
      throw InvalidInput.of("code", "project.passport.codeMissing");
    }
    this.id = id;
    this.code = code;
    this.coordinator = coordinator;
    this.proposedAt = now;
    passports.add(new PassportVersion(passportId, 1, terms, null, coordinator, now));
  }

  /** The draft is written anew after it was returned. */
  void revisePassport(PassportTerms terms, String by, Instant now) {
    refuseIf(passportApprovedAt != null, "project.passport.inForce");
    current().write(terms, by, now);
  }

  void returnPassport(String remark) {
    refuseIf(passportApprovedAt != null, "project.passport.inForce");
    passportRemark = remark;
  }

  void approvePassport(String by, Instant now) {
    refuseIf(passportApprovedAt != null, "project.passport.inForce");
    passportRemark = null;
    passportApprovedBy = by;
    passportApprovedAt = now;
  }

  /** Puts a new version of the passport in force; the one before stays readable. */
  PassportVersion changePassport(UUID versionId, PassportTerms terms, String reason, String by, Instant now) {
    refuseUnlessRunning();
    PassportVersion next = new PassportVersion(versionId, current().number() + 1, terms, reason, by, now);
    passports.add(next);
    return next;
  }

  void returnPlan(String remark) {
    refuseIf(planApprovedAt != null, "project.plan.approvedAlready");
    planRemark = remark;
  }

  void approvePlan(String by, Instant now) {
    refuseIf(planApprovedAt != null, "project.plan.approvedAlready");
    planRemark = null;
    planApprovedBy = by;
    planApprovedAt = now;
  }

  /** Notes the health as assessed; true when it has just turned red. */
  boolean assess(Health assessed) {
    boolean turnedRed = assessed == Health.RED && health != Health.RED;
    health = assessed;
    return turnedRed;
  }

  void close(Instant now) {
    refuseIf(cancelledAt != null, "project.cancelledAlready");
    closedAt = now;
  }

  /** Cancels the project; a second time changes nothing. */
  void cancel(String why, Instant now) {
    refuseIf(closedAt != null, "project.closedAlready");
    if (cancelledAt == null) {
      cancelReason = why;
      cancelledAt = now;
    }
  }

  /** Refuses unless the passport is in force and the project neither closed nor cancelled. */
  void refuseUnlessRunning() {
    refuseIf(passportApprovedAt == null, "project.passport.notInForce");
    refuseIf(closedAt != null, "project.closedAlready");
    refuseIf(cancelledAt != null, "project.cancelledAlready");
  }

  boolean isRunning() {
    return passportApprovedAt != null && closedAt == null && cancelledAt == null;
  }

  private void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw InvalidInput.because(key, code);
    }
  }

  ProjectId id() {
    return id;
  }

  String code() {
    return code;
  }

  String coordinator() {
    return coordinator;
  }

  String passportRemark() {
    return passportRemark;
  }

  Instant passportApprovedAt() {
    return passportApprovedAt;
  }

  String passportApprovedBy() {
    return passportApprovedBy;
  }

  String planRemark() {
    return planRemark;
  }

  Instant planApprovedAt() {
    return planApprovedAt;
  }

  String planApprovedBy() {
    return planApprovedBy;
  }

  Health health() {
    return health;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant cancelledAt() {
    return cancelledAt;
  }

  String cancelReason() {
    return cancelReason;
  }

  /** The newest version: the draft before approval, the passport in force after it. */
  PassportVersion current() {
    return passports.get(passports.size() - 1);
  }

  Passport passport() {
    return view(current());
  }

  /** All versions, oldest first. */
  List<Passport> passports() {
    return passports.stream().map(this::view).toList();
  }

  private Passport view(PassportVersion written) {
    PassportTerms terms = written.terms();
    return new Passport(id, code, terms.name(), terms.goal(), terms.starts(), terms.ends(), terms.zone(), written.number(),
        terms.regulationRequired(), terms.events(), terms.contestRequired(), terms.partners(), terms.branches(), coordinator);
  }
}
