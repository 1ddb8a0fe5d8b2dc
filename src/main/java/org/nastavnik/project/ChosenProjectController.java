package org.nastavnik.project;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The choice between projects in the head of every page; it leads to the page of the one chosen. */
@Controller
@ConditionalOnWebApplication
class ChosenProjectController {

  private static final Duration REMEMBERED = Duration.ofDays(400);

  @PostMapping("/projects/choose")
  ResponseEntity<Void> choose(@RequestParam UUID project, HttpServletRequest request) {
    ResponseCookie cookie = ResponseCookie.from(ChosenProject.COOKIE, project.toString()).path("/").maxAge(REMEMBERED)
        .sameSite("Lax").httpOnly(true).secure(request.isSecure()).build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/").build();
  }
}
