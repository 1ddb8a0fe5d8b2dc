package org.nastavnik.regulation;

import java.util.List;
import java.util.Optional;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RegulationRepository extends ListCrudRepository<Regulation, RegulationId> {

  List<Regulation> findByProjectIdOrderByOpenedAt(ProjectId projectId);

  /** The same with their versions, in one statement. */
  @Query("select distinct r from Regulation r left join fetch r.versions where r.projectId = :project order by r.openedAt")
  List<Regulation> findWithVersions(ProjectId project);

  default Regulation existing(RegulationId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("regulation.unknown"));
  }

  default Optional<Regulation> lastRejected(ProjectId project) {
    return findByProjectIdOrderByOpenedAt(project).stream().filter(Regulation::isRejected).reduce((earlier, later) -> later);
  }
}
