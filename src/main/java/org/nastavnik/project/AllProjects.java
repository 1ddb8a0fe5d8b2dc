package org.nastavnik.project;

import java.util.List;
import java.util.Optional;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.repository.ListCrudRepository;

interface AllProjects extends ListCrudRepository<Project, ProjectId> {

  Optional<Project> findByCode(String code);

  List<Project> findByOrderByProposedAtAscCodeAsc();

  /** The project, or a refusal that says there is none. */
  default Project require(ProjectId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("project.unknown"));
  }
}
