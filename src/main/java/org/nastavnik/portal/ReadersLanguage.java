package org.nastavnik.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language a reader gets: the one chosen by the switch, remembered in a cookie; else Russian. The REST API has a switch
 * of its own, the request's {@code Accept-Language}, which counts there while no cookie says otherwise.
 */
class ReadersLanguage implements LocaleResolver {

  static final String COOKIE = "nastavnik-language";

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final List<Locale> KNOWN = List.of(RUSSIAN, Locale.ENGLISH);
  private static final Duration REMEMBERED = Duration.ofDays(400);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    String asked = isRestApi(request) ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : null;
    return Stream.of(chosen == null ? null : chosen.getValue(), asked).filter(Objects::nonNull)
        .map(ReadersLanguage::known).filter(Objects::nonNull).findFirst().orElse(RUSSIAN);
  }

  /** The Tasklist's own switch reads and writes the cookie too, hence it is open to scripts. */
  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage()).path("/").maxAge(REMEMBERED)
        .sameSite("Lax").secure(request.isSecure()).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static boolean isRestApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/engine-rest/");
  }

  private static Locale known(String languages) {
    try {
      return Locale.lookup(Locale.LanguageRange.parse(languages), KNOWN);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
