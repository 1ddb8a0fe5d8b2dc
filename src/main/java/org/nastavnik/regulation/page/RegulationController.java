package org.nastavnik.regulation.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.ProjectId;
import org.nastavnik.regulation.AcknowledgementView;
import org.nastavnik.regulation.RegulationView;
import org.nastavnik.regulation.RegulationView.Version;
import org.nastavnik.regulation.Regulations;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The Regulation of the chosen project. Those who write, agree and approve it see it in the making, others once it is in force. */
@Controller
@ConditionalOnWebApplication
class RegulationController {

  private final ChosenProject project;
  private final Regulations regulations;
  private final Worklist worklist;
  private final SchoolClock clock;

  RegulationController(ChosenProject project, Regulations regulations, Worklist worklist, SchoolClock clock) {
    this.project = project;
    this.regulations = regulations;
    this.worklist = worklist;
    this.clock = clock;
  }

  /** @param version number of an earlier version, for those who see it in the making */
  @GetMapping("/regulation")
  String text(@RequestParam(required = false) Integer version, Authentication reader, Model model) {
    Reader who = Reader.of(reader);
    Optional<RegulationView> regulation = prepare(who, model);
    regulation.ifPresent(view -> {
      model.addAttribute("version", view.versions().stream()
          .filter(each -> seesTheMaking(who) && version != null && each.number() == version).findFirst().orElseGet(view::current));
      if (view.approval() != null && who.isOneOf(Roles.LIBRARIAN)) {
        addReading(view, who, model);
      }
    });
    return "regulation/text";
  }

  /** When the reader has read what is in force, or the task that waits for it. */
  private void addReading(RegulationView regulation, Reader reader, Model model) {
    Optional<Instant> at = regulations.acknowledgedAt(regulation.id(), reader.userId());
    model.addAttribute("acknowledgedAt", at.orElse(null));
    model.addAttribute("task", at.isPresent() ? null : worklist.about(regulation.id().toString()).stream().findFirst().orElse(null));
  }

  @GetMapping("/regulation/changes")
  String changes(@RequestParam(required = false) Integer from, @RequestParam(required = false) Integer to, Authentication reader, Model model) {
    RegulationView regulation = require(prepare(Reader.of(reader), model));
    List<Version> versions = regulation.versions();
    Version later = version(versions, to).orElseGet(regulation::current);
    Version earlier = version(versions, from).orElseGet(() -> versions.get(Math.max(0, later.number() - 2)));
    model.addAttribute("comparison", Comparison.of(earlier, later));
    return "regulation/changes";
  }

  @GetMapping("/regulation/approval")
  String approval(Authentication reader, Model model) {
    require(prepare(Reader.of(reader), model));
    return "regulation/approval";
  }

  @GetMapping("/regulation/readers")
  String readers(Authentication reader, Model model) {
    RegulationView regulation = require(prepare(Reader.of(reader), model));
    AcknowledgementView sheet = regulations.acknowledgement(regulation.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("sheet", sheet);
    return "regulation/readers";
  }

  private Optional<RegulationView> prepare(Reader reader, Model model) {
    Optional<RegulationView> regulation = project.current().flatMap(id -> visible(id, reader));
    model.addAttribute("regulation", regulation.orElse(null));
    model.addAttribute("inTheMaking", seesTheMaking(reader));
    model.addAttribute("seesReaders", reader.isStaff() && regulation.map(RegulationView::approval).isPresent());
    model.addAttribute("zone", clock.getZone());
    return regulation;
  }

  private Optional<RegulationView> visible(ProjectId id, Reader reader) {
    return seesTheMaking(reader)
        ? regulations.of(id).stream().filter(view -> !view.versions().isEmpty()).reduce((earlier, later) -> later)
        : regulations.inForce(id);
  }

  private static boolean seesTheMaking(Reader reader) {
    return reader.isStaff() || reader.isOneOf(Roles.REVIEWER);
  }

  private static Optional<Version> version(List<Version> versions, Integer number) {
    return versions.stream().filter(version -> number != null && version.number() == number).findFirst();
  }

  private static RegulationView require(Optional<RegulationView> regulation) {
    return regulation.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
