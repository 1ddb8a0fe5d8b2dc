package org.nastavnik.portal;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class SignInController {

  private final boolean demo;

  SignInController(Environment environment) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute("demo", demo);
    return "portal/login";
  }
}
