package org.nastavnik.workflow;

/**
 * Published in the same transaction when the engine's account of somebody changes, whichever way it is changed: page, Admin
 * webapp or REST API.
 */
public record AccountChange(String userId, Kind kind) {

  /** What changed. */
  public enum Kind {
    /** Somebody else set the password, or opened the account. */
    PASSWORD_GIVEN,
    /** The person set the password. */
    PASSWORD_CHOSEN,
    GROUPS,
    DELETED
  }
}
