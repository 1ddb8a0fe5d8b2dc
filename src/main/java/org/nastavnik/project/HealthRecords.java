package org.nastavnik.project;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface HealthRecords extends ListCrudRepository<HealthRecord, UUID> {

  List<HealthRecord> findByProjectIdOrderByAssessedAtAsc(ProjectId project);
}
