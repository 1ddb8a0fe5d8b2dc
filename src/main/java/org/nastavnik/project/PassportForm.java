package org.nastavnik.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Branches;
import org.nastavnik.people.NewBranch;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;

/**
 * A passport as its form holds it: partners and branches are texts with one of them a line, the events rows with
 * {@code kind}, {@code name} and {@code target}.
 */
record PassportForm(String name, String goal, LocalDate starts, LocalDate ends, String timezone, Boolean regulation,
    List<Map<String, Object>> events, Boolean contest, String partners, String branches) {

  static PassportForm of(PassportFile file) {
    return new PassportForm(file.name(), file.goal(), file.starts(), file.ends(), file.zone().getId(),
        file.regulationRequired(), rows(file.events()), file.contestRequired(), String.join("\n", file.partners()),
        BranchTable.textOf(file.branches()));
  }

  static PassportForm of(Passport passport, List<NewBranch> branches) {
    return new PassportForm(passport.name(), passport.goal(), passport.starts(), passport.ends(), passport.zone().getId(),
        passport.regulationRequired(), rows(passport.events()), passport.contestRequired(),
        String.join("\n", passport.partners()), BranchTable.textOf(branches));
  }

  /** What the passport says; branches that are not known yet are registered. */
  PassportTerms terms(Branches register) {
    List<BranchId> branchIds = branchRows().stream().map(register::register).toList();
    return new PassportTerms(name, goal, starts, ends, zone(), Boolean.TRUE.equals(regulation), targets(),
        Boolean.TRUE.equals(contest), lines(partners), branchIds);
  }

  /** The values by key of the form. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("goal", goal);
    values.put("starts", starts);
    values.put("ends", ends);
    values.put("timezone", timezone);
    values.put("regulation", regulation);
    values.put("events", events);
    values.put("contest", contest);
    values.put("partners", partners);
    values.put("branches", branches);
    return values;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(timezone);
    } catch (DateTimeException unknown) {
      throw InvalidInput.of("timezone", "project.passport.zoneUnknown", timezone);
    }
  }

  private List<EventTarget> targets() {
    return events.stream()
        .map(row -> new EventTarget((String) row.get("kind"), (String) row.get("name"), (Integer) row.get("target"))).toList();
  }

  private List<NewBranch> branchRows() {
    FileProblems problems = new FileProblems();
    List<NewBranch> rows = new BranchTable(Messages.text("project.passport.branches"), problems).read(branches);
    if (!problems.none()) {
      throw InvalidInput.of("branches", "project.passport.branchesRefused", problems.text());
    }
    return rows;
  }

  private static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<Map<String, Object>> rows(List<EventTarget> targets) {
    return targets.stream()
        .map(event -> Map.<String, Object>of("kind", event.kind(), "name", event.name(), "target", event.target())).toList();
  }
}
