package org.nastavnik.regulation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.util.IdGenerator;

/** Who must know a document in force, and who does. */
@Entity
@Table(name = "acknowledgement")
class Acknowledgement {

  @EmbeddedId
  @AttributeOverride(name = "id", column = @Column(name = "document_id"))
  private RegulationId document;

  private Instant openedAt;
  private LocalDate dueOn;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "document_id", nullable = false)
  @OrderBy("branchName, id")
  private List<BranchReading> branches = new ArrayList<>();

  private Instant stoppedAt;
  private String stopReason;

  protected Acknowledgement() {}

  Acknowledgement(RegulationId document, List<Branch> branches, LocalDate dueOn, IdGenerator ids, Instant now) {
    this.document = document;
    this.dueOn = dueOn;
    this.openedAt = now;
    branches.forEach(branch -> this.branches.add(new BranchReading(ids.generateId(), branch)));
  }

  void acknowledge(BranchId branch, Person person, Instant now) {
    if (stoppedAt != null) {
      throw InvalidInput.because("acknowledgement.stopped");
    }
    branches.stream().filter(reading -> reading.branch().equals(branch)).findFirst()
        .orElseThrow(() -> InvalidInput.because("acknowledgement.branchUnknown")).acknowledge(person, now);
  }

  /** Nobody has to read it any more; what was read stays on record. */
  void stop(String reason, Instant now) {
    if (stoppedAt == null && !missing().isEmpty()) {
      stopReason = reason;
      stoppedAt = now;
    }
  }

  /** Branches whose reading is still awaited. */
  List<BranchId> missing() {
    return stoppedAt != null ? List.of()
        : branches.stream().filter(BranchReading::isMissing).map(BranchReading::branch).toList();
  }

  LocalDate dueOn() {
    return dueOn;
  }

  AcknowledgementView view() {
    return new AcknowledgementView(document, openedAt, dueOn, branches.stream().map(BranchReading::view).toList(), stoppedAt,
        stopReason);
  }
}
