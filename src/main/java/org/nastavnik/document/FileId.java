package org.nastavnik.document;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a stored file. */
@Embeddable
public record FileId(UUID id) implements Serializable {

  public static FileId of(String text) {
    return new FileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
