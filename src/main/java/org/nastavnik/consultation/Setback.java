package org.nastavnik.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Why a consultation did not come about at the first attempt: a mentor handed it back, or a meeting did not take place. */
@Embeddable
record Setback(@Enumerated(EnumType.STRING) Kind kind, String mentor, String reason, Instant noticedAt) {

  enum Kind {
    HANDED_BACK, NOT_HELD
  }
}
