package org.nastavnik.event.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.springframework.data.jpa.repository.JpaRepository;

interface Attendances extends JpaRepository<Attendance, UUID> {

  List<Attendance> findByEventId(EventId event);

  Optional<Attendance> findByEventIdAndUserId(EventId event, String userId);

  Optional<Attendance> findByEventIdAndParticipantAndUserIdIsNull(EventId event, String participant);
}
