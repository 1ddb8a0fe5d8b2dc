package org.nastavnik.project;

import org.springframework.data.repository.ListCrudRepository;

interface ChangeRequests extends ListCrudRepository<ChangeRequest, PassportChangeId> {

  boolean existsByProjectIdAndDecidedAtIsNull(ProjectId project);
}
