package org.nastavnik.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What the engine's identity service does not know of a person: branch and post, and how the account stands. */
@Entity
@Table(name = "staff")
class StaffRecord {

  @Id
  private String userId;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
  private BranchId branchId;

  private String post;
  private boolean active = true;
  private boolean ownPassword;
  private int stamp;
  private String language;
  private UUID linkSeed;
  private String linkTrace;
  private Instant linkExpiresAt;

  protected StaffRecord() {}

  StaffRecord(String userId, BranchId branchId, String post) {
    this.userId = userId;
    this.branchId = branchId;
    this.post = post;
  }

  String userId() {
    return userId;
  }

  BranchId branchId() {
    return branchId;
  }

  String post() {
    return post;
  }

  boolean isActive() {
    return active;
  }

  AccountState state() {
    return new AccountState(active, ownPassword, stamp, language == null ? null : Locale.forLanguageTag(language));
  }

  void worksAt(BranchId branch, String as) {
    this.branchId = branch;
    this.post = as;
  }

  void speaks(Locale chosen) {
    this.language = chosen.getLanguage();
  }

  /** Somebody else set the password: it opens nothing but the page on which the person chooses an own one. */
  void passwordGiven() {
    ownPassword = false;
    forgetLink();
    endSessions();
  }

  void passwordChosen() {
    ownPassword = true;
    forgetLink();
    endSessions();
  }

  void deactivate() {
    active = false;
    forgetLink();
    endSessions();
  }

  void reactivate() {
    active = true;
  }

  void endSessions() {
    stamp++;
  }

  /** The person may choose a password, once, by the link that is made of this seed and has that trace. */
  void invite(UUID seed, String trace, Instant until) {
    linkSeed = seed;
    linkTrace = trace;
    linkExpiresAt = until;
  }

  boolean mayUseLink(Instant now) {
    return active && linkSeed != null && now.isBefore(linkExpiresAt);
  }

  UUID linkSeed() {
    return linkSeed;
  }

  private void forgetLink() {
    linkSeed = null;
    linkTrace = null;
    linkExpiresAt = null;
  }
}
