package org.nastavnik.project;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PlanRows extends ListCrudRepository<PlanRow, PlannedEventId> {

  List<PlanRow> findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(ProjectId project);
}
