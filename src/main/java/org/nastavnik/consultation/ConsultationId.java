package org.nastavnik.consultation;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a consultation; its text is the business key of the consultation's process. */
@Embeddable
public record ConsultationId(UUID id) implements Serializable {

  public static ConsultationId of(String text) {
    return new ConsultationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
