package org.nastavnik.portal.admin;

import java.util.Optional;
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
}
