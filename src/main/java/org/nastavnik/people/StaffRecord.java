package org.nastavnik.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

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

  /** The person may choose a password by the link with that trace, once. */
  void invite(String trace, Instant until) {
    linkTrace = trace;
    linkExpiresAt = until;
  }

  boolean mayUseLink(Instant now) {
    return active && now.isBefore(linkExpiresAt);
  }

  private void forgetLink() {
    linkTrace = null;
    linkExpiresAt = null;
  }
}
