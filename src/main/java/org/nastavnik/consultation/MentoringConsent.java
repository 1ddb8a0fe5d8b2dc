package org.nastavnik.consultation;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Written consent to be mentored (Labour Code, article 351.8).
 *
 * @param version which wording was agreed to
 */
@Embeddable
record MentoringConsent(Instant givenAt, String version) {

  /** Date of the wording that the form {@code consultationAsked} shows. */
  static final String WORDING = "2025-03-01";
}
