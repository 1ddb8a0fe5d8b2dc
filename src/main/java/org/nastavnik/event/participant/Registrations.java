package org.nastavnik.event.participant;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Registrations extends ListCrudRepository<Registration, UUID> {

  boolean existsByEventIdAndUserId(EventId event, String userId);

  List<Registration> findByEventIdOrderByUserId(EventId event);

  @Query("select r.eventId from Registration r where r.userId = :userId")
  Set<EventId> findEventsOf(String userId);

  void deleteByEventIdAndUserId(EventId event, String userId);
}
