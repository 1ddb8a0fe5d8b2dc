package org.nastavnik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiPredicate;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Where an attempt to sign in comes from.
 *
 * @param browser what tells the browser from all others, if that account signed in with it before; else null
 */
record Origin(String address, String browser) {

  static Origin of(Authentication attempt) {
    if (attempt.getDetails() instanceof FromBrowser details) {
      return new Origin(details.getRemoteAddress(), details.isKnownTo(attempt.getName()) ? details.browser : null);
    }
    return new Origin(attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "", null);
  }

  /** What the sign-in page adds to an attempt. */
  static final class FromBrowser extends WebAuthenticationDetails {

    private final transient BiPredicate<String, String> known;
    private final String browser;

    /** @param known whether an account signed in with a browser before */
    FromBrowser(HttpServletRequest request, String browser, BiPredicate<String, String> known) {
      super(request);
      this.browser = browser;
      this.known = known;
    }

    private boolean isKnownTo(String userId) {
      return browser != null && known.test(userId, browser);
    }
  }
}
