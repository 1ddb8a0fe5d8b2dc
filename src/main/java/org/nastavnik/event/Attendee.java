package org.nastavnik.event;

import java.util.UUID;

/**
 * Somebody who was at an event.
 *
 * @param participant the name in the report where it was not clear who that is, else null
 * @param userId who it is, null while nobody has recognised the name
 * @param proposed user id of who it may be, or null
 * @param minutes how long, within the event's time
 */
public record Attendee(UUID id, String participant, String userId, String proposed, int minutes) {

  public boolean isKnown() {
    return userId != null;
  }
}
