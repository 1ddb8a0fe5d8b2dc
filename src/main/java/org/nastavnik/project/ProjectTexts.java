package org.nastavnik.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.workflow.Messages;

/** Facts of a project in words, a line each, for the tasks that show them. */
final class ProjectTexts {

  private ProjectTexts() {}

  static String term(Passport passport) {
    return Dates.text(passport.starts()) + " – " + Dates.text(passport.ends());
  }

  static String targets(Passport passport) {
    List<String> lines = new ArrayList<>();
    if (passport.regulationRequired()) {
      lines.add(target(Messages.text("project.requirement.regulation"), 1));
    }
    passport.events().forEach(event -> lines.add(target(event.name(), event.target())));
    if (passport.contestRequired()) {
      lines.add(target(Messages.text("project.requirement.contest"), 1));
    }
    return String.join("\n", lines);
  }

  static String progress(Progress progress) {
    return progress.requirements().stream().map(requirement -> Messages.text(
        requirement.met() ? "project.progress.met" : "project.progress.open", requirement.name(),
        String.valueOf(requirement.achieved()), String.valueOf(requirement.target()), String.valueOf(requirement.underWay())))
        .collect(Collectors.joining("\n"));
  }

  static String evidence(Progress progress) {
    return progress.requirements().stream().map(ProjectTexts::evidence).filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String evidence(Requirement requirement) {
    return requirement.evidence().stream()
        .map(one -> requirement.name() + ": " + Dates.text(one.on()) + ", " + one.title()).collect(Collectors.joining("\n"));
  }

  /** What would change, before and after. */
  static String change(Passport passport, PassportChange change) {
    List<String> lines = new ArrayList<>();
    if (change.ends() != null && !change.ends().equals(passport.ends())) {
      lines.add(Messages.text("project.change.ends", Dates.text(passport.ends()), Dates.text(change.ends())));
    }
    if (change.contestRequired() != null && change.contestRequired() != passport.contestRequired()) {
      lines.add(Messages.text(change.contestRequired() ? "project.change.contestAdded" : "project.change.contestDropped"));
    }
    if (change.events() != null) {
      change.events().forEach(event -> addTargetChange(lines, passport, event));
      passport.events().stream().filter(event -> change.events().stream().noneMatch(kept -> kept.kind().equals(event.kind())))
          .forEach(dropped -> lines.add(targetChange(dropped.name(), dropped.target(), 0)));
    }
    return String.join("\n", lines);
  }

  private static void addTargetChange(List<String> lines, Passport passport, EventTarget event) {
    int before = passport.eventTarget(event.kind()).map(EventTarget::target).orElse(0);
    if (before != event.target()) {
      lines.add(targetChange(event.name(), before, event.target()));
    }
  }

  private static String targetChange(String name, int before, int after) {
    return Messages.text("project.change.target", name, String.valueOf(before), String.valueOf(after));
  }

  static String planLine(PlannedEvent event, LocalDate day, String responsible) {
    String title = event.title() == null ? event.kindName() : event.kindName() + " «" + event.title() + "»";
    return Messages.text("project.plan.line", Dates.text(day), event.time().toString(), title, responsible);
  }

  private static String target(String name, int target) {
    return name + ": " + target;
  }
}
