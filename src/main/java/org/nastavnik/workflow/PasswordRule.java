package org.nastavnik.workflow;

import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * One rule of the password policy.
 *
 * @param key of the text that says what to do; the Admin webapp shows it as it stands
 * @param fits whether the password of that person, who may be null, will do
 */
record PasswordRule(String key, BiPredicate<String, User> fits) implements PasswordPolicyRule {

  static void refuse(PasswordPolicyRule violated) {
    throw new WeakPassword(((PasswordRule) violated).key());
  }

  @Override
  public String getPlaceholder() {
    return Messages.text(key);
  }

  @Override
  public Map<String, String> getParameters() {
    return Map.of();
  }

  @Override
  public boolean execute(String password) {
    return execute(password, null);
  }

  @Override
  public boolean execute(String password, User user) {
    return fits.test(password, user);
  }
}
