package org.nastavnik.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AcknowledgementRepository extends ListCrudRepository<Acknowledgement, RegulationId> {

  /** The branches that still have to read the Regulation of a project; none while it is not in force. */
  @Query("""
      select reading.branch from Acknowledgement sheet join sheet.branches reading
      where reading.acknowledgedAt is null and sheet.stoppedAt is null
        and sheet.document in (select r.id from Regulation r where r.projectId = :project)""")
  Set<BranchId> findMissing(ProjectId project);

  /** The branches that have read the Regulations of a project. */
  @Query("""
      select reading.branch from Acknowledgement sheet join sheet.branches reading
      where reading.acknowledgedAt is not null and sheet.document in (select r.id from Regulation r where r.projectId = :project)""")
  List<BranchId> findRead(ProjectId project);

  /** When somebody has read the Regulation; empty where the person has not, or was not asked. */
  @Query("""
      select max(reading.acknowledgedAt) from Acknowledgement sheet join sheet.branches reading
      where sheet.document = :document and reading.reader = :reader""")
  Optional<Instant> findAcknowledgedAt(RegulationId document, String reader);

  default Acknowledgement existing(RegulationId document) {
    return findById(document).orElseThrow(() -> InvalidInput.because("regulation.unknown"));
  }
}
