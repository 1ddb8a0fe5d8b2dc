package org.nastavnik.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.nastavnik.portal.account.SignIns;
import org.nastavnik.workflow.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Whoever has to choose a password first finds all else shut: pages lead to where one does, the APIs say so. */
class PasswordFirst implements AccessDeniedHandler {

  static final String PAGE = "/password";

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  /** Any request of somebody who has to choose a password first. */
  static RequestMatcher due() {
    return request -> SignIns.isPasswordDue(SecurityContextHolder.getContext().getAuthentication());
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (!due().matches(request)) {
      otherwise.handle(request, response, denied);
    } else if (isApi(request)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      Jackson2ObjectMapperBuilder.json().build().writeValue(response.getOutputStream(),
          Map.of("type", "PasswordDue", "message", Messages.text("password.due")));
    } else {
      response.sendRedirect(request.getContextPath() + PAGE);
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/engine-rest") || path.startsWith("/camunda/api/");
  }
}
