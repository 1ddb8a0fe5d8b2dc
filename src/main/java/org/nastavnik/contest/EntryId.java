package org.nastavnik.contest;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an entry of a contest. */
@Embeddable
public record EntryId(UUID id) implements Serializable {

  public static EntryId of(String text) {
    return new EntryId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
