package org.nastavnik.event.participant;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.event.EventId;
import org.nastavnik.project.Passport;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Certificates by number. */
@Component
@Transactional
public class CertificateRegister {

  private final Certificates certificates;
  private final IdGenerator ids;
  private final SchoolClock clock;

  CertificateRegister(Certificates certificates, IdGenerator ids, SchoolClock clock) {
    this.certificates = certificates;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those of the certificates, by id, that the person holds. */
  @Transactional(readOnly = true)
  public Set<UUID> heldBy(String userId, Collection<UUID> certificateIds) {
    return certificateIds.isEmpty() ? Set.of() : certificates.findByUserIdAndIdIn(userId, certificateIds).stream()
        .map(Certificate::id).collect(Collectors.toSet());
  }

  /**
   * Enters a certificate under the project's next number, or returns the one the person has for the event. Two events that
   * reach for the same number at once collide in the database, and the later one is tried again.
   */
  public Certificate enter(Passport project, EventId event, String userId, int minutes) {
    return certificates.findByEventIdAndUserId(event, userId).orElseGet(() -> {
      int serial = certificates.lastSerial(project.id()) + 1;
      String number = "%s-%04d".formatted(project.code(), serial);
      return certificates.saveAndFlush(
          new Certificate(ids.generateId(), project.id(), event, serial, number, userId, minutes, clock.today()));
    });
  }
}
