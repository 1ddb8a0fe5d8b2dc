package org.nastavnik.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.nastavnik.people.People;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** What the frame of every page shows, that of an error too: who is signed in, and where. The layout asks for it by name. */
@Component
@ConditionalOnWebApplication
class PageFrame {

  private static final String TASKS = "/tasks";

  private final People people;
  private final SchoolClock clock;
  private final HttpServletRequest request;

  PageFrame(People people, SchoolClock clock, HttpServletRequest request) {
    this.people = people;
    this.clock = clock;
    this.request = request;
  }

  /** Name of who is signed in; null before signing in. */
  public String reader() {
    Principal principal = request.getUserPrincipal();
    return principal == null ? null : people.name(principal.getName());
  }

  /** Null before signing in. */
  public String userId() {
    return request.getRemoteUser();
  }

  /** Whether something was sent, rather than a page asked for. */
  public boolean sends() {
    return HttpMethod.POST.matches(request.getMethod());
  }

  /** Path of the page from which something was sent; the reader's tasks where the browser does not tell. */
  public String sentFrom() {
    try {
      URI page = URI.create(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
      return request.getServerName().equals(page.getHost()) && page.getRawPath().matches("/[^/].*") ? page.getRawPath() : TASKS;
    } catch (IllegalArgumentException noAddress) {
      return TASKS;
    }
  }

  /** The parts of the portal the reader finds in the head. */
  public List<Section> sections() {
    List<String> groups = request.getUserPrincipal() instanceof Authentication reader
        ? reader.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList() : List.of();
    return Section.ALL.stream().filter(section -> section.isFor(groups)).toList();
  }

  /** What the clock of a demo shows, in the organisation's zone, where it was set ahead; else null. */
  public LocalDateTime schoolTime() {
    return clock.ahead().isZero() ? null : LocalDateTime.ofInstant(clock.instant(), clock.getZone());
  }

  public String path() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }
}
