package org.nastavnik.event;

/** Somebody did something with an event. */
public record Participation(Step step, EventId event, String userId) {

  /** What it was. */
  public enum Step { REGISTERED, ATTENDED, FEEDBACK, CERTIFIED }
}
