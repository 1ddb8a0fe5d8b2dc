package org.nastavnik.event;

import java.util.List;
import java.util.Optional;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.ListCrudRepository;

interface AllEvents extends ListCrudRepository<Event, EventId> {

  List<Event> findByProjectIdOrderByTakesPlaceOnAscBeginsAtAscIdAsc(ProjectId project);

  @EntityGraph(attributePaths = {"materials", "partners", "postponements"})
  Optional<Event> findWithAllById(EventId id);

  default Event require(EventId id) {
    return findById(id).orElseThrow(() -> InvalidInput.because("event.unknown"));
  }

  default Event require(String id) {
    return require(EventId.of(id));
  }
}
