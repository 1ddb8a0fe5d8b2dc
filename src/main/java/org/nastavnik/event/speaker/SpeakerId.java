package org.nastavnik.event.speaker;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a speaker of one event. */
@Embeddable
public record SpeakerId(UUID id) implements Serializable {

  public static SpeakerId of(String text) {
    return new SpeakerId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
