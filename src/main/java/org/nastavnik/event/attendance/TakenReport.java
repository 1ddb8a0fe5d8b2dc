package org.nastavnik.event.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.nastavnik.event.EventId;

/** Which participant report an event's attendance was taken from. */
@Entity
@Table(name = "event_report")
class TakenReport {

  @EmbeddedId
  @AttributeOverride(name = "id", column = @Column(name = "event_id"))
  private EventId eventId;

  private String sha256;

  protected TakenReport() {}

  TakenReport(EventId eventId, String sha256) {
    this.eventId = eventId;
    this.sha256 = sha256;
  }

  boolean isOf(String digest) {
    return sha256.equals(digest);
  }
}
