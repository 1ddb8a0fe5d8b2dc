package org.nastavnik.project;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ChangeRequests extends ListCrudRepository<ChangeRequest, PassportChangeId> {

  boolean existsByProjectIdAndDecidedAtIsNull(ProjectId project);

  /** With the targets they ask for, in one statement. */
  @Query("select distinct c from ChangeRequest c left join fetch c.targets where c.projectId = :project order by c.requestedAt desc")
  List<ChangeRequest> findWithTargets(ProjectId project);
}
