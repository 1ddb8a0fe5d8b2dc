package org.nastavnik.event.participant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nastavnik.event.EventId;

/** Somebody wants to take part in an event. */
@Entity
@Table(name = "event_registration")
class Registration {

  @Id
  private UUID id;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "event_id"))
  private EventId eventId;

  private String userId;
  private Instant registeredAt;

  protected Registration() {}

  Registration(UUID id, EventId eventId, String userId, Instant registeredAt) {
    this.id = id;
    this.eventId = eventId;
    this.userId = userId;
    this.registeredAt = registeredAt;
  }

  String userId() {
    return userId;
  }
}
