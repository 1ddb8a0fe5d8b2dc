package org.nastavnik.workflow;

/**
 * Published in the same transaction when the engine's account of somebody changes, whichever way it is changed: page, Admin
 * webapp or REST API.
 *
 * @param group id of the group it is about, or null
 */
public record AccountChange(String userId, Kind kind, String group) {

  /** What changed. */
  public enum Kind {
    OPENED,
    /** Name or mail address. */
    CORRECTED,
    /** Somebody else set the password. */
    PASSWORD_GIVEN,
    /** The person set the password. */
    PASSWORD_CHOSEN,
    GROUP_GIVEN,
    GROUP_TAKEN,
    DELETED
  }
}
