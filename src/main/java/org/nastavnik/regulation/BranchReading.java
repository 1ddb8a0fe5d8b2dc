package org.nastavnik.regulation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Person;

/** One branch's reading of a document; who read it is kept as the person was then. */
@Entity
@Table(name = "branch_reading")
class BranchReading {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
  private BranchId branch;

  private String branchName;
  private Instant acknowledgedAt;
  private String reader;
  private String readerName;
  private String readerPost;

  protected BranchReading() {}

  BranchReading(UUID id, Branch branch) {
    this.id = id;
    this.branch = branch.id();
    this.branchName = branch.name() + ", " + branch.settlement();
  }

  /** The first time counts. */
  void acknowledge(Person person, Instant now) {
    if (isMissing()) {
      reader = person.userId();
      readerName = person.name();
      readerPost = person.post();
      acknowledgedAt = now;
    }
  }

  boolean isMissing() {
    return acknowledgedAt == null;
  }

  BranchId branch() {
    return branch;
  }

  AcknowledgementView.Reading view() {
    return new AcknowledgementView.Reading(id, branch, branchName, acknowledgedAt, reader, readerName, readerPost);
  }
}
