package org.nastavnik.portal.processes;

import java.time.Instant;

/**
 * An incident as the engine keeps it.
 *
 * @param job what can be tried again; null where nothing can
 * @param handler what kind of job that is
 * @param process key of the process, null where it happened outside of any
 * @param reason why somebody tried it again last, or null
 */
record FailedStep(String id, String job, String handler, String definition, String process, String processName, String step,
    String instance, String businessKey, String message, Instant since, String reason) {

  /** What did not work: a step, a deadline that came, a letter, or the engine's own work. */
  enum Kind { STEP, TIMER, LETTER, OTHER }

  Kind kind() {
    if (handler == null || definition == null) {
      return "nastavnik-letter".equals(handler) ? Kind.LETTER : Kind.OTHER;
    }
    return handler.startsWith("timer-") ? Kind.TIMER : Kind.STEP;
  }

  /** Letters have their own way to be sent again, which knows whether one has left. */
  boolean canBeTried() {
    return job != null && kind() != Kind.LETTER;
  }

  /** Those that failed alike are told and tried again together. */
  String alike() {
    return kind() + " " + process + " " + step;
  }
}
