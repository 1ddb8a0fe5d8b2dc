package org.nastavnik.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nastavnik.portal.account.SignIns;
import org.nastavnik.portal.account.SignedInPerson;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request when the account was shut, its password changed or its groups are others now. */
class SessionGuard extends OncePerRequestFilter {

  /** Attribute of a request whose session just ended. */
  static final String ENDED = SessionGuard.class.getName();

  private final SignIns signIns;

  SessionGuard(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication current = SecurityContextHolder.getContext().getAuthentication();
    if (current != null && current.getPrincipal() instanceof SignedInPerson person && !signIns.stillHold(person)) {
      request.getSession().invalidate();
      request.setAttribute(ENDED, true);
      SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
    chain.doFilter(request, response);
  }
}
