package org.nastavnik.notification;

import java.time.Duration;

/** An attempt to send a letter failed; the engine's job is tried again after a pause, or becomes an incident. */
class LetterFailed extends RuntimeException {

  private final transient Duration pause;

  private LetterFailed(String message, Duration pause) {
    super(message);
    this.pause = pause;
  }

  static LetterFailed forNow(String why, Duration pause) {
    return new LetterFailed(why, pause);
  }

  static LetterFailed forGood(String why) {
    return new LetterFailed(why, null);
  }

  /** How long to wait, or null where trying again is for a person to decide. */
  Duration pause() {
    return pause;
  }
}
