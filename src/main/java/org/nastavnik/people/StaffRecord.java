package org.nastavnik.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the engine's identity service does not know of a person: branch and post. */
@Entity
@Table(name = "staff")
class StaffRecord {

  @Id
  private String userId;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
  private BranchId branchId;

  private String post;

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
}
