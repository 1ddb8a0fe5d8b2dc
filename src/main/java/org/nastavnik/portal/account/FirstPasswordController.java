package org.nastavnik.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nastavnik.people.Passwords;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The only page open to a person whose password was set by somebody else. */
@Controller
@ConditionalOnWebApplication
class FirstPasswordController {

  private static final String VIEW = "portal/account/first-password";

  private final Passwords passwords;
  private final SignIns signIns;

  FirstPasswordController(Passwords passwords, SignIns signIns) {
    this.passwords = passwords;
    this.signIns = signIns;
  }

  @GetMapping("/password")
  String ask(Authentication reader) {
    return SignIns.isPasswordDue(reader) ? VIEW : "redirect:/me";
  }

  @PostMapping("/password")
  ModelAndView choose(NewPassword form, Authentication reader, Model model, RedirectAttributes flash, HttpServletRequest request,
      HttpServletResponse response) {
    if (!SignIns.isPasswordDue(reader)) {
      return new ModelAndView("redirect:/me");
    }
    try {
      passwords.choose(reader.getName(), form.agreed());
    } catch (InvalidInput refusal) {
      return Refusals.showPassword(VIEW, model, refusal, () -> passwords.weakness(reader.getName(), form.password()));
    }
    signIns.renew(reader.getName(), request, response);
    flash.addFlashAttribute("done", Messages.text("account.passwordChosen"));
    return new ModelAndView("redirect:/me");
  }
}
