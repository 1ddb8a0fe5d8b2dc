package org.nastavnik.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nastavnik.people.Reader;
import org.nastavnik.portal.tasks.ReadersRole;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.Offer;
import org.nastavnik.project.OfferSource;
import org.nastavnik.project.Projects;
import org.nastavnik.project.Standing;
import org.nastavnik.workflow.OwedTasks;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the signed-in person, what is next, and how the project stands. */
@Controller
@ConditionalOnWebApplication
class HomeController {

  private static final int OFFERS_SHOWN = 5;

  private final Worklist worklist;
  private final Projects projects;
  private final OwedTasks owedTasks;
  private final List<OfferSource> offers;
  private final ChosenProject chosen;
  private final SchoolClock clock;

  HomeController(Worklist worklist, Projects projects, OwedTasks owedTasks, List<OfferSource> offers, ChosenProject chosen,
      SchoolClock clock) {
    this.worklist = worklist;
    this.projects = projects;
    this.owedTasks = owedTasks;
    this.offers = offers;
    this.chosen = chosen;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Authentication reader, Model model) {
    Standing standing = chosen.current().map(projects::standing).orElse(null);
    model.addAttribute("waiting", Waiting.of(worklist.open(Waiting.COUNTED, Waiting.SHOWN), clock));
    model.addAttribute("role", ReadersRole.of(reader));
    model.addAttribute("standing", standing);
    if (standing != null && standing.ending() == null && Reader.of(reader).isStaff()) {
      model.addAttribute("late", owedTasks.late(standing.project().toString(), reader.getName(), Set.of(), false));
      model.addAttribute("unsettled", unsettled(standing));
    }
    model.addAttribute("offers", offers(standing, Reader.of(reader)));
    model.addAttribute("next", Next.of(standing, clock));
    model.addAttribute("stage", stage(standing));
    model.addAttribute("zone", clock.getZone());
    return "portal/home/home";
  }

  /** The first to run out first; none of a project that is over. */
  private List<Offer> offers(Standing standing, Reader reader) {
    return standing == null || standing.ending() != null ? List.of()
        : offers.stream().flatMap(source -> source.offers(standing.project(), reader).stream())
            .sorted(Comparator.comparing(Offer::until)).limit(OFFERS_SHOWN).toList();
  }

  /** How many events have seen their day pass without anybody saying what came of it. */
  private long unsettled(Standing standing) {
    return standing.progress().requirements().stream().filter(requirement -> requirement.eventKind().isPresent())
        .flatMap(requirement -> requirement.coming().stream()).filter(event -> !event.happened() && event.on().isBefore(clock.today())).count();
  }

  /** How far the project has come, as a word in the keys of messages. */
  private static String stage(Standing standing) {
    if (standing == null) {
      return "none";
    }
    if (standing.ending() != null) {
      return standing.ending().cancelled() ? "cancelled" : "closed";
    }
    return standing.planned() ? "underWay" : standing.inForce() ? "inForce" : "proposed";
  }
}
