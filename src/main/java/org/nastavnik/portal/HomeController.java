package org.nastavnik.portal;

import java.security.Principal;
import org.nastavnik.people.People;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: sign-in and the first page behind it. */
@Controller
class HomeController {

  private final People people;
  private final boolean demo;

  HomeController(People people, Environment environment) {
    this.people = people;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute("demo", demo);
    return "portal/login";
  }

  @GetMapping("/")
  String home(Principal principal, Model model) {
    model.addAttribute("person", people.person(principal.getName()));
    return "portal/home";
  }
}
