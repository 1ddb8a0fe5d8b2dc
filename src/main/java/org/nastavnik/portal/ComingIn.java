package org.nastavnik.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.nastavnik.people.AccountStates;
import org.nastavnik.portal.account.SignIns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** After the sign-in: the language the person chose, the browser remembered, and on to the page asked for. */
@Component
@ConditionalOnWebApplication
class ComingIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final AccountStates accounts;
  private final BrowserMemory browsers;
  private final LocaleResolver languages;

  ComingIn(AccountStates accounts, BrowserMemory browsers, LocaleResolver languages) {
    this.accounts = accounts;
    this.browsers = browsers;
    this.languages = languages;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws ServletException, IOException {
    Locale language = accounts.of(person.getName()).language();
    if (language != null) {
      languages.setLocale(request, response, language);
    }
    if (SignIns.isPasswordDue(person)) {
      getRedirectStrategy().sendRedirect(request, response, PasswordFirst.PAGE);
      return;
    }
    browsers.remember(person.getName(), request, response);
    super.onAuthenticationSuccess(request, response, person);
  }
}
