package org.nastavnik.notification;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A feature whose letters lead to a page that must not be readable in the outbox, as who knows it may act by it. */
public interface LetterLinks {

  /** Path of the page, made anew from what is stored; empty for letters of others. */
  Optional<String> path(Letter letter);

  /** To which of these people letters of that kind lead nowhere any more; nobody for letters of others. */
  default Set<String> spent(String template, Collection<String> userIds) {
    return Set.of();
  }
}
