package org.nastavnik.event.participant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.event.EventId;
import org.nastavnik.project.ProjectId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

interface Certificates extends JpaRepository<Certificate, UUID> {

  Optional<Certificate> findByEventIdAndUserId(EventId event, String userId);

  List<Certificate> findByUserIdAndIdIn(String userId, Collection<UUID> ids);

  @Query("select coalesce(max(certificate.serial), 0) from Certificate certificate where certificate.projectId = :project")
  int lastSerial(ProjectId project);
}
