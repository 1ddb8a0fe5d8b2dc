package org.nastavnik.portal.account;

import java.util.Optional;
import org.nastavnik.people.Passwords;
import org.nastavnik.people.People;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads: the person chooses a password and then signs in. */
@Controller
@ConditionalOnWebApplication
class WelcomeController {

  private static final String VIEW = "portal/account/welcome";

  private final Passwords passwords;
  private final People people;

  WelcomeController(Passwords passwords, People people) {
    this.passwords = passwords;
    this.people = people;
  }

  @GetMapping("/welcome/{link}")
  String ask(@PathVariable String link, Model model) {
    tellWho(link, model);
    return VIEW;
  }

  @PostMapping("/welcome/{link}")
  ModelAndView choose(@PathVariable String link, NewPassword form, Model model, RedirectAttributes flash) {
    Optional<String> invited = passwords.invitedBy(link);
    try {
      passwords.accept(link, form.agreed());
    } catch (InvalidInput refusal) {
      tellWho(link, model);
      return Refusals.showPassword(VIEW, model, refusal,
          () -> passwords.invitedBy(link).flatMap(person -> passwords.weakness(person, form.password())));
    }
    invited.ifPresent(person -> flash.addFlashAttribute("invited", person));
    return new ModelAndView("redirect:/login?welcome");
  }

  private void tellWho(String link, Model model) {
    Optional<String> invited = passwords.invitedBy(link);
    invited.map(people::person).ifPresent(person -> model.addAttribute("person", person));
  }
}
