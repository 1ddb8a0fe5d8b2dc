package org.nastavnik.notification;

/** How letters lie before the administrator: by their state, and those that wait but will not leave by themselves apart. */
enum Heap {
  QUEUED, STALE, SENDING, SENT, IN_DIGEST, FAILED, UNCERTAIN, UNWANTED, UNREACHABLE;

  LetterState state() {
    return this == STALE ? LetterState.QUEUED : LetterState.valueOf(name());
  }

  public boolean isStuck() {
    return state().isStuck();
  }

  /** Whether all on it may be sent again at once: what may have left already is decided on one by one. */
  boolean goesTogether() {
    return this == FAILED || this == STALE;
  }
}
