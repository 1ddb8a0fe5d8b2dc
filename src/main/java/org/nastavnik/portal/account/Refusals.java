package org.nastavnik.portal.account;

import java.util.Optional;
import java.util.function.Supplier;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page again with what was wrong beside the field it is about. */
final class Refusals {

  private Refusals() {}

  /** The same for a password typed twice: where the two differ, what is wrong with the first is said too. */
  static ModelAndView showPassword(String view, Model model, InvalidInput refusal, Supplier<Optional<String>> weakness) {
    if (NewPassword.REPEAT.equals(refusal.field())) {
      model.addAttribute("weakness", weakness.get().orElse(null));
    }
    return show(view, model, refusal);
  }

  static ModelAndView show(String view, Model model, InvalidInput refusal) {
    HttpStatusCode status = HttpStatus.BAD_REQUEST;
    ModelAndView page = new ModelAndView(view, model.asMap(), status);
    page.addObject("wrong", refusal.field() == null ? "form" : refusal.field());
    page.addObject("why", refusal.getMessage());
    return page;
  }
}
