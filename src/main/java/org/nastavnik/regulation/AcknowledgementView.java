package org.nastavnik.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nastavnik.people.BranchId;

/**
 * Who has read a document and who has not yet.
 *
 * @param branches by name
 * @param stoppedAt null unless the project was cancelled before all had read it
 */
public record AcknowledgementView(RegulationId document, Instant openedAt, LocalDate dueOn, List<Reading> branches,
    Instant stoppedAt, String stopReason) {

  /**
   * A branch and its reading.
   *
   * @param id of this record, shown beside the signature
   * @param branchName with its settlement
   * @param acknowledgedAt null while it is awaited; reader, name and post (as they were then) with it
   */
  public record Reading(UUID id, BranchId branch, String branchName, Instant acknowledgedAt, String reader, String readerName,
      String readerPost) {}

  /** Branches that have not read it yet. */
  public List<Reading> missing() {
    return branches.stream().filter(reading -> reading.acknowledgedAt() == null).toList();
  }
}
