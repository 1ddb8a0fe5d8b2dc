package org.nastavnik.event;

/** How far an event has come, as people ask for it. */
public enum EventState {
  PLANNED, ANNOUNCED, HELD, CANCELLED;

  static EventState of(Event event) {
    if (event.cancelledAt().isPresent()) {
      return CANCELLED;
    }
    if (event.isHeld()) {
      return HELD;
    }
    return event.isAnnounced() ? ANNOUNCED : PLANNED;
  }
}
