package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.people.Accounts;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.ui.ExtendedModelMap;

class SignInPageTests {

  /** At its first start the page is there before anybody can sign in. */
  @ParameterizedTest
  @CsvSource({"demo, false, true", "demo, true, false", "prod, false, false"})
  void asksForPatienceWhileADemoMakesItsAccounts(String profile, boolean made, boolean preparing) {
    Accounts accounts = mock();
    when(accounts.exists("admin")).thenReturn(made);
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    ExtendedModelMap page = new ExtendedModelMap();
    new SignInController(environment, accounts).login(page);
    assertThat(page).containsEntry("preparing", preparing);
  }
}
