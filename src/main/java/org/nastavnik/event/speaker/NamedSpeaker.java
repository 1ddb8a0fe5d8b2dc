package org.nastavnik.event.speaker;

import java.util.Locale;

/**
 * A speaker as named in a programme.
 *
 * @param name null where it is that of the account
 * @param account user id of somebody with an account, or null
 * @param email where somebody without one is written to, or null
 */
public record NamedSpeaker(String name, String account, String email, boolean mayPublish) {

  /** What makes it the same speaker when a programme is worked over. */
  String identity() {
    return account != null ? account : email.toLowerCase(Locale.ROOT);
  }
}
