package org.nastavnik.event.participant;

import java.util.List;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.springframework.data.repository.ListCrudRepository;

interface Registrations extends ListCrudRepository<Registration, UUID> {

  boolean existsByEventIdAndUserId(EventId event, String userId);

  List<Registration> findByEventIdOrderByUserId(EventId event);

  void deleteByEventIdAndUserId(EventId event, String userId);
}
