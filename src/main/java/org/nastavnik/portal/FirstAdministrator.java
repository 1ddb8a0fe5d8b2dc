package org.nastavnik.portal;

import java.util.List;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.NewPerson;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * In production: opens the account {@code admin} with the password from the environment, unless it exists. At the first
 * sign-in the administrator chooses another one.
 */
@Component
@Profile("prod")
class FirstAdministrator implements ApplicationRunner {

  private final Accounts accounts;
  private final String password;

  FirstAdministrator(Accounts accounts, @Value("${nastavnik.admin-password:}") String password) {
    this.accounts = accounts;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!accounts.exists("admin")) {
      Assert.hasText(password, Messages.text("portal.adminPasswordMissing"));
      accounts.openWithFirstPassword(new NewPerson("admin", "Администратор", "", null, password, null, null, List.of(Roles.ADMIN)));
    }
  }
}
