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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nastavnik.workflow.InvalidInput;

/** A project: its passport in all versions, and when it was approved, planned, closed or cancelled. */
@Entity
@Table(name = "project")
class Project {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._-]{0,59}");

  @EmbeddedId
  private ProjectId id;

  private String code;
  private String coordinator;
  private Instant proposedAt;

  private String passportRemark;

  private String planRemark;
  private Instant planApprovedAt;
  private String planApprovedBy;

  private boolean contestPlanned;

  @Enumerated(EnumType.STRING)
  private Health health;

  private Instant riskRaisedAt;

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
    if (!isCode(code)) {
      throw InvalidInput.of("code", "project.passport.codeUnreadable");
    }
    this.id = id;
    this.code = code;
    this.coordinator = coordinator;
    this.proposedAt = now;
    passports.add(new PassportVersion(passportId, 1, terms, null, coordinator, now));
  }

  /** Whether the text can be the code of a project. */
  static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  /** The draft is written anew after it was returned. */
  void revisePassport(PassportTerms terms, String by, Instant now) {
    refuseIf(isPassportInForce(), "project.passport.inForce");
    current().write(terms, by, now);
  }

  void returnPassport(String remark) {
    refuseIf(isPassportInForce(), "project.passport.inForce");
    passportRemark = remark;
  }

  void approvePassport(String by, Instant now) {
    refuseIf(isPassportInForce(), "project.passport.inForce");
    passportRemark = null;
    current().approve(by, now);
  }

  /** Puts a new version of the passport in force; the one before stays readable. */
  void changePassport(UUID versionId, PassportTerms terms, String reason, String requestedBy, String approvedBy, Instant now) {
    refuseUnlessRunning();
    PassportVersion next = new PassportVersion(versionId, current().number() + 1, terms, reason, requestedBy, now);
    next.approve(approvedBy, now);
    passports.add(next);
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
    contestPlanned = passport().contestRequired();
  }

  /** Whether a contest is to be held when the project is carried out next. */
  void planContest(boolean planned) {
    contestPlanned = planned;
  }

  /** Notes the health as assessed; true when it has turned red and nobody is deciding on a risk yet. */
  boolean assess(Health assessed, Instant now) {
    boolean turnedRed = assessed == Health.RED && health != Health.RED && riskRaisedAt == null;
    health = assessed;
    if (turnedRed) {
      riskRaisedAt = now;
    }
    return turnedRed;
  }

  void settleRisk() {
    riskRaisedAt = null;
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
    refuseIf(!isPassportInForce(), "project.passport.notInForce");
    refuseIf(closedAt != null, "project.closedAlready");
    refuseIf(cancelledAt != null, "project.cancelledAlready");
  }

  boolean isRunning() {
    return isPassportInForce() && closedAt == null && cancelledAt == null;
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

  boolean isPassportInForce() {
    return current().isApproved();
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

  boolean isContestPlanned() {
    return contestPlanned;
  }

  Health health() {
    return health;
  }

  Optional<Ending> ending() {
    if (cancelledAt != null) {
      return Optional.of(new Ending(true, cancelReason, cancelledAt));
    }
    return Optional.ofNullable(closedAt).map(at -> new Ending(false, null, at));
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
  List<PassportVersion> versions() {
    return List.copyOf(passports);
  }

  Passport view(PassportVersion written) {
    PassportTerms terms = written.terms();
    return new Passport(id, code, terms.name(), terms.goal(), terms.starts(), terms.ends(), terms.zone(), written.number(),
        terms.regulationRequired(), terms.events(), terms.contestRequired(), terms.partners(), terms.branches(), coordinator);
  }
}
