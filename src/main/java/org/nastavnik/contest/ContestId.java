package org.nastavnik.contest;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a contest. */
@Embeddable
public record ContestId(UUID id) implements Serializable {

  public static ContestId of(String text) {
    return new ContestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
