package org.nastavnik.project;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface AllProjects extends ListCrudRepository<Project, ProjectId> {

  Optional<Project> findByCode(String code);

  List<Project> findByOrderByProposedAtAscCodeAsc();
}
