package org.nastavnik.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.nastavnik.people.Accounts;
import org.nastavnik.people.AccountStates;
import org.nastavnik.people.Passwords;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: name, mail, language, password. */
@Controller
@ConditionalOnWebApplication
class MeController {

  private static final String VIEW = "portal/account/me";
  private static final String AGAIN = "redirect:/me";
  private static final String FAILURES = "wrong-passwords";
  private static final int TRIES = 5;

  private final Accounts accounts;
  private final AccountStates states;
  private final Passwords passwords;
  private final People people;
  private final SignedIn signedIn;
  private final SignIns signIns;
  private final IdentityService identity;
  private final LocaleResolver languages;

  MeController(Accounts accounts, AccountStates states, Passwords passwords, People people, SignedIn signedIn, SignIns signIns,
      IdentityService identity, LocaleResolver languages) {
    this.accounts = accounts;
    this.states = states;
    this.passwords = passwords;
    this.people = people;
    this.signedIn = signedIn;
    this.signIns = signIns;
    this.identity = identity;
    this.languages = languages;
  }

  @GetMapping("/me")
  String show(Authentication reader, Model model) {
    model.addAttribute("profile", profile(reader.getName()));
    return page(reader, model);
  }

  @PostMapping("/me")
  ModelAndView rename(@Valid @ModelAttribute("profile") ProfileForm form, BindingResult problems, Authentication reader, Model model,
      RedirectAttributes flash) {
    if (problems.hasErrors()) {
      return new ModelAndView(page(reader, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }
    accounts.rename(reader.getName(), form.firstName(), form.lastName(), form.email());
    flash.addFlashAttribute("done", Messages.text("account.saved"));
    return new ModelAndView(AGAIN);
  }

  @PostMapping("/me/language")
  String speak(@RequestParam Locale language, Authentication reader, HttpServletRequest request, HttpServletResponse response) {
    languages.setLocale(request, response, language);
    states.speaks(reader.getName(), language);
    return AGAIN;
  }

  @PostMapping("/me/password")
  ModelAndView changePassword(@RequestParam(defaultValue = "") String present, NewPassword form, Authentication reader, Model model,
      RedirectAttributes flash, HttpServletRequest request, HttpServletResponse response) {
    try {
      passwords.change(reader.getName(), present, form.agreed());
    } catch (InvalidInput refusal) {
      if ("present".equals(refusal.field()) && failuresIn(request.getSession()) >= TRIES) {
        new SecurityContextLogoutHandler().logout(request, response, reader);
        return new ModelAndView("redirect:/login?tries");
      }
      model.addAttribute("profile", profile(reader.getName()));
      return Refusals.showPassword(page(reader, model), model, refusal, () -> passwords.weakness(reader.getName(), form.password()));
    }
    signIns.renew(reader.getName(), request, response);
    flash.addFlashAttribute("done", Messages.text("account.passwordChanged"));
    return new ModelAndView(AGAIN);
  }

  /** How often a wrong password was given, this time included; whoever found a session open cannot guess on. */
  private static int failuresIn(HttpSession session) {
    int failures = session.getAttribute(FAILURES) instanceof Integer before ? before + 1 : 1;
    session.setAttribute(FAILURES, failures);
    return failures;
  }

  private String page(Authentication reader, Model model) {
    Person person = people.person(reader.getName());
    model.addAttribute("person", person);
    model.addAttribute("branch", person.branch() == null ? null : people.branch(person.branch()));
    model.addAttribute("roles", reader.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList());
    model.addAttribute("languages", List.of("ru", "en"));
    return VIEW;
  }

  private ProfileForm profile(String userId) {
    return ProfileForm.of(signedIn.asSystem(() -> identity.createUserQuery().userId(userId).singleResult()));
  }
}
