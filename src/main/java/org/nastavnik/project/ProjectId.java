package org.nastavnik.project;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a project. */
@Embeddable
public record ProjectId(UUID id) implements Serializable {

  public static ProjectId of(String text) {
    return new ProjectId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
