package org.nastavnik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, and where. */
@ControllerAdvice
class PageFrame {

  private final People people;

  PageFrame(People people) {
    this.people = people;
  }

  @ModelAttribute("me")
  Person me(Principal principal) {
    return principal == null ? null : people.person(principal.getName());
  }

  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getRequestURI();
  }
}
