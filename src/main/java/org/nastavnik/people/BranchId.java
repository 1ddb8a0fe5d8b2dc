package org.nastavnik.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a branch library. */
@Embeddable
public record BranchId(UUID id) implements Serializable {

  public static BranchId of(String text) {
    return new BranchId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
