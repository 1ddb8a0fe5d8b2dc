package org.nastavnik.project;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants changed in a passport in force; null leaves a thing as it is.
 *
 * @param ends new last day of the term
 * @param events all targets for events, changed or not
 * @param reason why, for the director who decides
 */
public record PassportChange(LocalDate ends, List<Passport.EventTarget> events, Boolean contestRequired, String reason) {

  /** A longer term, all else as it is. */
  public static PassportChange longerTerm(LocalDate ends, String reason) {
    return new PassportChange(ends, null, null, reason);
  }
}
