package org.nastavnik.event.attendance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Attendances extends JpaRepository<Attendance, UUID> {

  List<Attendance> findByEventId(EventId event);

  @Query("select a.eventId from Attendance a where a.userId = :userId")
  Set<EventId> findEventsOf(String userId);

  List<Attendance> findByUserId(String userId);

  Optional<Attendance> findByEventIdAndUserId(EventId event, String userId);

  Optional<Attendance> findByEventIdAndParticipantAndUserIdIsNull(EventId event, String participant);
}
