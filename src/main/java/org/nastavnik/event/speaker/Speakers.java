package org.nastavnik.event.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nastavnik.event.EventId;
import org.springframework.data.repository.ListCrudRepository;

interface Speakers extends ListCrudRepository<Speaker, SpeakerId> {

  List<Speaker> findByEventIdAndReleasedAtIsNullOrderByPosition(EventId event);

  List<Speaker> findByEventIdInAndReleasedAtIsNullOrderByPosition(Collection<EventId> events);

  Optional<Speaker> findByInvitationHash(String hash);
}
