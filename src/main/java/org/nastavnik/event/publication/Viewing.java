package org.nastavnik.event.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.nastavnik.event.EventId;

/** Somebody has watched the video of an event. */
@Entity
@Table(name = "event_viewing")
class Viewing {

  /** Once a person and event. */
  @Embeddable
  record Key(String userId, UUID eventId) implements Serializable {}

  @EmbeddedId
  private Key id;

  private Instant watchedAt;

  protected Viewing() {}

  Viewing(String userId, EventId event, Instant watchedAt) {
    this.id = new Key(userId, event.id());
    this.watchedAt = watchedAt;
  }

  EventId eventId() {
    return new EventId(id.eventId());
  }

  Instant watchedAt() {
    return watchedAt;
  }
}
