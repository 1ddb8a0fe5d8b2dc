package org.nastavnik.contest.page;

import java.util.List;
import java.util.Optional;
import org.nastavnik.people.Reader;
import org.nastavnik.project.ChosenProject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The contest of the chosen project: rules, stages, the reader's entries, results. */
@Controller
@ConditionalOnWebApplication
class ContestController {

  private final ContestPages pages;
  private final EntryList entries;
  private final ChosenProject project;

  ContestController(ContestPages pages, EntryList entries, ChosenProject project) {
    this.pages = pages;
    this.entries = entries;
    this.project = project;
  }

  @GetMapping("/contest")
  String contest(Authentication person, Model model) {
    Reader reader = Reader.of(person);
    Optional<ContestPage> contest = project.current().flatMap(chosen -> pages.page(chosen, reader));
    model.addAttribute("contest", contest.orElse(null));
    model.addAttribute("reader", reader);
    model.addAttribute("chairs", contest.filter(ContestPage::chairs).isPresent());
    model.addAttribute("entries", project.current().map(chosen -> entries.of(chosen, reader)).orElse(List.of()));
    return "contest/contest";
  }
}
