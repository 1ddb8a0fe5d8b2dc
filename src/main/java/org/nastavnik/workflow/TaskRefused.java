package org.nastavnik.workflow;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * A person may not do this, or not this way. The message is in the reader's language and says what to do; the engine's REST
 * API answers it with 403.
 */
public class TaskRefused extends AuthorizationException {

  private final String key;
  private final transient Object[] args;

  private TaskRefused(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args;
  }

  /** {@code key} names a text of {@code messages.properties}. */
  static TaskRefused because(String key, Object... args) {
    return new TaskRefused(key, args);
  }

  /** The same in place of what the engine says. */
  static TaskRefused insteadOf(AuthorizationException engines, String key) {
    TaskRefused refusal = new TaskRefused(key);
    refusal.initCause(engines);
    return refusal;
  }

  public String key() {
    return key;
  }

  @Override
  public String getMessage() {
    return Messages.text(key, args);
  }
}
