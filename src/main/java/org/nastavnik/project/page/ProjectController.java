package org.nastavnik.project.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nastavnik.people.People;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.Dossier;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The course of the chosen project, and its passport with what became of it. */
@Controller
@ConditionalOnWebApplication
class ProjectController {

  private final ProjectPages pages;
  private final Projects projects;
  private final ChosenProject chosen;
  private final People people;
  private final SchoolClock clock;

  ProjectController(ProjectPages pages, Projects projects, ChosenProject chosen, People people, SchoolClock clock) {
    this.pages = pages;
    this.projects = projects;
    this.chosen = chosen;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/project")
  String course(Authentication reader, Model model) {
    addReader(reader, model);
    model.addAttribute("page", chosen.current().map(project -> pages.of(project, Reader.of(reader))).orElse(null));
    return "project/course";
  }

  @GetMapping("/project/passport")
  String passport(Authentication reader, Model model) {
    addReader(reader, model);
    chosen.current().map(projects::dossier).ifPresent(dossier -> {
      model.addAttribute("dossier", dossier);
      model.addAttribute("passport", dossier.versions().get(0).passport());
      model.addAttribute("goesOn", dossier.versions().get(0).approvedAt() != null && chosen.choice().orElseThrow().open());
      model.addAttribute("names", people.names(peopleIn(dossier)));
    });
    return "project/passport";
  }

  private void addReader(Authentication signedIn, Model model) {
    Reader reader = Reader.of(signedIn);
    model.addAttribute("seesDecisions", reader.isStaff() || reader.isOneOf(Roles.ADMIN));
    model.addAttribute("mayChange", reader.isOneOf(Roles.DIRECTOR, Roles.COORDINATOR));
    model.addAttribute("mayExport", reader.isOneOf(Roles.DIRECTOR, Roles.COORDINATOR, Roles.ADMIN));
    model.addAttribute("zone", clock.getZone());
  }

  private static List<String> peopleIn(Dossier dossier) {
    Stream<String> approvers = dossier.versions().stream().map(Dossier.Version::approvedBy);
    Stream<String> askers = dossier.requests().stream().flatMap(request -> Stream.of(request.requestedBy(), request.decidedBy()));
    Stream<String> deciders = dossier.decisions().stream().map(decision -> decision.who());
    Stream<String> coordinator = dossier.versions().stream().map(version -> version.passport().coordinator());
    return Stream.of(approvers, askers, deciders, coordinator).flatMap(userIds -> userIds).filter(Objects::nonNull).distinct().toList();
  }
}
