package org.nastavnik.portal.admin;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.LetterLinks;
import org.nastavnik.people.Passwords;
import org.springframework.stereotype.Component;

/** Letters that bring the link by which a person sets a password. */
@Component
class WelcomeLetters implements LetterLinks {

  static final String INVITED = "account.invited";

  private final Passwords passwords;

  WelcomeLetters(Passwords passwords) {
    this.passwords = passwords;
  }

  @Override
  public Optional<String> path(Letter letter) {
    return letter.template().equals(INVITED) ? passwords.linkOf(letter.userId()).map(link -> "/welcome/" + link) : Optional.empty();
  }

  @Override
  public Set<String> spent(String template, Collection<String> userIds) {
    if (!template.equals(INVITED)) {
      return Set.of();
    }
    Set<String> good = passwords.withGoodLink(userIds);
    return userIds.stream().filter(userId -> !good.contains(userId)).collect(Collectors.toSet());
  }
}
