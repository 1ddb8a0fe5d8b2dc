package org.nastavnik.contest.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.nastavnik.contest.ConsentPurpose;

/**
 * A consent of the author.
 *
 * @param textId the wording it was given to
 * @param withdrawnAt when the author took it back, or null
 */
@Embeddable
public record Consent(@Enumerated(EnumType.STRING) ConsentPurpose purpose, @Column(name = "text_id") String textId,
    @Column(name = "given_at") Instant givenAt, @Column(name = "withdrawn_at") Instant withdrawnAt) {

  boolean isGiven() {
    return withdrawnAt == null;
  }

  Consent withdrawn(Instant now) {
    return new Consent(purpose, textId, givenAt, now);
  }
}
