package org.nastavnik.regulation;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a Regulation. */
@Embeddable
public record RegulationId(UUID id) implements Serializable {

  public static RegulationId of(String text) {
    return new RegulationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
