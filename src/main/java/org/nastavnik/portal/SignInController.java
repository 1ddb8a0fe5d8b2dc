package org.nastavnik.portal;

import org.nastavnik.people.Accounts;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class SignInController {

  private final boolean demo;
  private final Accounts accounts;

  SignInController(Environment environment, Accounts accounts) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    this.accounts = accounts;
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute("demo", demo);
    // The accounts of a demo are made at its first start, a little after the first page can be opened.
    model.addAttribute("preparing", demo && !accounts.exists("admin"));
    return "portal/login";
  }
}
