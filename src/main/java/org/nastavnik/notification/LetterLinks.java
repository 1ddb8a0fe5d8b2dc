package org.nastavnik.notification;

import java.util.Optional;

/** A feature whose letters lead to a page that must not be readable in the outbox, as who knows it may act by it. */
public interface LetterLinks {

  /** Path of the page, made anew from what is stored; empty for letters of others. */
  Optional<String> path(Letter letter);
}
