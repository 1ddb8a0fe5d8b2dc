package org.nastavnik.event;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an event; it is the id of its row in the calendar plan and the business key of its process. */
@Embeddable
public record EventId(UUID id) implements Serializable {

  public static EventId of(String text) {
    return new EventId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
