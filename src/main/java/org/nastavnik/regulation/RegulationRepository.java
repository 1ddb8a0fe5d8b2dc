package org.nastavnik.regulation;

import java.util.List;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.repository.ListCrudRepository;

interface RegulationRepository extends ListCrudRepository<Regulation, RegulationId> {

  List<Regulation> findByProjectIdOrderByOpenedAt(ProjectId projectId);

  default Regulation existing(RegulationId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("regulation.unknown"));
  }
}
