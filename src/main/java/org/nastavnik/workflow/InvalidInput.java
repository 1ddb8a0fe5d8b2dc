package org.nastavnik.workflow;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * What a person entered cannot be accepted. The message is in the reader's language and says what to do; the engine's
 * REST API answers it with 400, a page shows it beside the field.
 */
public class InvalidInput extends FormFieldValidationException {

  private final String field;
  private final String key;
  private final transient Object[] args;

  private InvalidInput(String field, String key, Object... args) {
    super(field == null ? key : field, key);
    this.field = field;
    this.key = key;
    this.args = args;
  }

  /** Refusal of the whole entry; {@code key} names a text of {@code messages.properties}. */
  public static InvalidInput because(String key, Object... args) {
    return new InvalidInput(null, key, args);
  }

  /** Refusal of one field of the form. */
  public static InvalidInput of(String field, String key, Object... args) {
    return new InvalidInput(field, key, args);
  }

  /** Key of the form field it is about, or null. */
  public String field() {
    return field;
  }

  public String key() {
    return key;
  }

  @Override
  public String getMessage() {
    return Messages.text(key, args);
  }
}
