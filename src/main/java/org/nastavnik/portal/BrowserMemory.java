package org.nastavnik.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.nastavnik.people.Secret;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Remembers with a cookie which accounts signed in with a browser, so that others who guess at such an account, from the same
 * address too, do not shut its owner out. The cookie opens nothing.
 */
@Component
@Transactional
class BrowserMemory {

  static final String COOKIE = "nastavnik-browser";

  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final KnownBrowsers browsers;
  private final SchoolClock clock;

  BrowserMemory(KnownBrowsers browsers, SchoolClock clock) {
    this.browsers = browsers;
    this.clock = clock;
  }

  /** An attempt to sign in, with what is known of its browser. */
  Origin.FromBrowser details(HttpServletRequest request) {
    return new Origin.FromBrowser(request, cookie(request), this::isKnown);
  }

  /** That person signed in: the browser is known from now on. */
  void remember(String userId, HttpServletRequest request, HttpServletResponse response) {
    String browser = cookie(request);
    if (browser == null) {
      browser = Secret.fresh();
    }
    browsers.deleteByUserIdAndSignedInAtBefore(userId, clock.instant().minus(REMEMBERED));
    browsers.save(new KnownBrowser(trace(userId, browser), userId, clock.instant()));
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, browser).path("/login").maxAge(REMEMBERED)
        .sameSite("Lax").httpOnly(true).secure(request.isSecure()).build().toString());
  }

  private boolean isKnown(String userId, String browser) {
    return browsers.existsById(trace(userId, browser));
  }

  private static String cookie(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  private static String trace(String userId, String browser) {
    return Secret.trace(userId + "\n" + browser);
  }
}
