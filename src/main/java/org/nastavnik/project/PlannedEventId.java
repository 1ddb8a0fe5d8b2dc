package org.nastavnik.project;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a row of the calendar plan, and with it the event that is held for that row. */
@Embeddable
public record PlannedEventId(UUID id) implements Serializable {

  public static PlannedEventId of(String text) {
    return new PlannedEventId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
