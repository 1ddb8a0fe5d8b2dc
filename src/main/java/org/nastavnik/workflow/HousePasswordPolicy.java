package org.nastavnik.workflow;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * Long enough, without the person's own name in it, and not to be guessed: the last is estimated from lists of common
 * passwords, words, runs on the keyboard, repetitions and dates, also for Russian words typed on the Latin layout and the
 * other way round.
 */
class HousePasswordPolicy implements PasswordPolicy {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 100;
  /** Of 0 to 4: withstands some hundred million guesses. */
  private static final int WITHSTANDS_GUESSING = 2;
  /** What lies behind makes a password no easier to guess, but the estimate slower. */
  private static final int ESTIMATED = 40;
  private static final int SHORTEST_NAME = 3;
  private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

  private final Zxcvbn estimate = new Zxcvbn();

  @Override
  public List<PasswordPolicyRule> getRules() {
    return List.of(
        new PasswordRule("password.tooShort", (password, user) -> password.codePointCount(0, password.length()) >= SHORTEST),
        new PasswordRule("password.tooLong", (password, user) -> password.length() <= LONGEST),
        new PasswordRule("password.ownName", HousePasswordPolicy::isFreeOfOwnName),
        new PasswordRule("password.guessable", (password, user) -> withstandsGuessing(password)));
  }

  private static boolean isFreeOfOwnName(String password, User user) {
    String lower = password.toLowerCase(Locale.ROOT);
    return user == null || namesOf(user).noneMatch(name -> Stream.of(lower, inLatinLayout(lower)).anyMatch(
        typed -> typed.contains(name) || typed.contains(inLatinLayout(name))));
  }

  private static Stream<String> namesOf(User user) {
    return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), mailbox(user.getEmail())).filter(Objects::nonNull)
        .map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> name.length() >= SHORTEST_NAME);
  }

  private static String mailbox(String email) {
    return email == null ? null : email.replaceFirst("@.*", "");
  }

  private boolean withstandsGuessing(String password) {
    String start = password.substring(0, Math.min(password.length(), ESTIMATED)).toLowerCase(Locale.ROOT);
    return Stream.of(start, inLatinLayout(start)).distinct()
        .allMatch(typed -> typed.isEmpty() || estimate.measure(typed).getScore() >= WITHSTANDS_GUESSING);
  }

  private static String inLatinLayout(String text) {
    StringBuilder typed = new StringBuilder(text);
    for (int i = 0; i < typed.length(); i++) {
      int key = CYRILLIC.indexOf(typed.charAt(i));
      if (key >= 0) {
        typed.setCharAt(i, LATIN.charAt(key));
      }
    }
    return typed.toString();
  }
}
