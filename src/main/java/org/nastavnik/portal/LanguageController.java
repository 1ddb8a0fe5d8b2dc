package org.nastavnik.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.nastavnik.people.AccountStates;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The language switch in the head of every page; the choice of who is signed in is remembered with the person. */
@Controller
@ConditionalOnWebApplication
class LanguageController {

  private final LocaleResolver languages;
  private final AccountStates accounts;

  LanguageController(LocaleResolver languages, AccountStates accounts) {
    this.languages = languages;
    this.accounts = accounts;
  }

  @PostMapping("/language")
  String choose(@RequestParam Locale language, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
      HttpServletResponse response) {
    languages.setLocale(request, response, language);
    if (request.getUserPrincipal() != null) {
      accounts.speaks(request.getUserPrincipal().getName(), language);
    }
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  /** A path on this server and nothing that a browser could read as another host. */
  private static boolean isOurs(String back) {
    return back.matches("/([\\w.-][\\w./-]*)?");
  }
}
