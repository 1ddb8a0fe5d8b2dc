package org.nastavnik.event.participant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.springframework.data.repository.ListCrudRepository;

interface Feedbacks extends ListCrudRepository<Feedback, UUID> {

  Optional<Feedback> findByEventIdAndUserId(EventId event, String userId);

  List<Feedback> findByEventIdOrderByGivenAt(EventId event);
}
