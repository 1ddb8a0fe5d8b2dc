package org.nastavnik.event.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nastavnik.event.EventId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Speakers extends ListCrudRepository<Speaker, SpeakerId> {

  List<Speaker> findByEventIdAndReleasedAtIsNullOrderByPosition(EventId event);

  List<Speaker> findByEventIdInAndReleasedAtIsNullOrderByPosition(Collection<EventId> events);

  /** Each with every file the speaker brought by the link, or with none; in the order of the programme. */
  @Query("""
      select speaker, file from Speaker speaker left join SpeakerFile file on file.speakerId = speaker.id and speaker.account is null
      where speaker.eventId = :event and speaker.releasedAt is null order by speaker.position, file.broughtAt, file.name""")
  List<Object[]> findWithFiles(EventId event);

  Optional<Speaker> findByInvitationHash(String hash);
}
