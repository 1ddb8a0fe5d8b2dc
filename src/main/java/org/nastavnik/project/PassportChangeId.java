package org.nastavnik.project;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a request to change a passport. */
@Embeddable
record PassportChangeId(UUID id) implements Serializable {

  static PassportChangeId of(String text) {
    return new PassportChangeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
