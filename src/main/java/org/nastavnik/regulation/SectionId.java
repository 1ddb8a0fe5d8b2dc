package org.nastavnik.regulation;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a section through all versions of its Regulation, however its heading and text change. */
@Embeddable
public record SectionId(UUID id) implements Serializable {

  public static SectionId of(String text) {
    return new SectionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
