package org.nastavnik.regulation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nastavnik.people.Person;

/** What one reviewer was asked and said about one version; name and post are kept as they were then. */
@Entity
@Table(name = "regulation_sign_off")
class SignOff {

  @Id
  private UUID id;

  private int versionNumber;
  private String reviewer;
  private String reviewerName;
  private String reviewerPost;
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private Instant signedAt;
  private Instant waivedAt;
  private String waivedBy;
  private String waiverReason;

  protected SignOff() {}

  SignOff(UUID id, int versionNumber, Person reviewer, Instant now) {
    this.id = id;
    this.versionNumber = versionNumber;
    this.reviewer = reviewer.userId();
    this.reviewerName = reviewer.name();
    this.reviewerPost = reviewer.post();
    this.askedAt = now;
  }

  void sign(Verdict given, Instant now) {
    verdict = given;
    signedAt = now;
  }

  /** The work goes on without this answer; {@code by} is null where nobody had to decide it. */
  void waive(String by, String reason, Instant now) {
    waivedBy = by;
    waiverReason = reason;
    waivedAt = now;
  }

  boolean isPending() {
    return signedAt == null && waivedAt == null;
  }

  boolean isSigned() {
    return signedAt != null;
  }

  boolean disagrees() {
    return verdict == Verdict.DISAGREE;
  }

  int versionNumber() {
    return versionNumber;
  }

  String reviewer() {
    return reviewer;
  }

  RegulationView.SignOff view() {
    return new RegulationView.SignOff(id, versionNumber, reviewer, reviewerName, reviewerPost, askedAt, verdict, signedAt,
        waivedAt, waivedBy, waiverReason);
  }
}
