package org.nastavnik.workflow;

import org.camunda.bpm.engine.BadUserRequestException;

/** The password policy refuses a password; the engine's REST API answers it with 400. */
public class WeakPassword extends BadUserRequestException {

  private final String key;

  WeakPassword(String key) {
    this.key = key;
  }

  /** Names the text that says what to do. */
  public String key() {
    return key;
  }

  @Override
  public String getMessage() {
    return Messages.text(key);
  }
}
