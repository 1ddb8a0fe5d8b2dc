package org.nastavnik.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface FinalReports extends ListCrudRepository<FinalReport, UUID> {

  Optional<FinalReport> findByProjectId(ProjectId project);
}
