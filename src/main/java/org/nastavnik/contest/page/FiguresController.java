package org.nastavnik.contest.page;

import org.nastavnik.people.Reader;
import org.nastavnik.project.ChosenProject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of judging, for the chair and the director. */
@Controller
@ConditionalOnWebApplication
class FiguresController {

  private final FiguresPages pages;
  private final ChosenProject project;

  FiguresController(FiguresPages pages, ChosenProject project) {
    this.pages = pages;
    this.project = project;
  }

  /** @param without user id of a juror to leave out for a trial */
  @GetMapping("/contest/results")
  ModelAndView figures(@RequestParam(required = false) String without, Authentication person) {
    Reader reader = Reader.of(person);
    return new ModelAndView("contest/results").addObject("reader", reader).addObject("chairs", true)
        .addObject("figures", project.current().flatMap(chosen -> pages.page(chosen, reader, without)).orElse(null));
  }
}
