package org.nastavnik.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;

/** What a passport says, whichever way it came: always complete and free of contradictions. */
record PassportTerms(String name, String goal, LocalDate starts, LocalDate ends, ZoneId zone, boolean regulationRequired,
    List<EventTarget> events, boolean contestRequired, List<String> partners, List<BranchId> branches) {

  /** How many events of one kind a passport can promise. */
  static final int MOST_EVENTS = 1000;

  /** Length of what is shown in one line: names of kinds, partners and branches. */
  static final int LONGEST_LINE = 300;

  private static final Pattern KIND = Pattern.compile("(?=.{1,60}$)[\\p{L}\\d]+(-[\\p{L}\\d]+)*");

  PassportTerms {
    require(name != null && !name.isBlank(), "name", "project.passport.nameMissing");
    require(goal != null && !goal.isBlank(), "goal", "project.passport.goalMissing");
    require(ends.isAfter(starts), "ends", "project.passport.endsTooEarly", Dates.text(starts));
    require(!branches.isEmpty(), "branches", "project.passport.branchesMissing");
    events = List.copyOf(events);
    partners = List.copyOf(partners);
    branches = List.copyOf(branches);
    checkTargets(events);
    partners.forEach(partner -> require(partner.length() <= LONGEST_LINE, "partners", "project.passport.lineTooLong", partner,
        String.valueOf(LONGEST_LINE)));
    require(regulationRequired || contestRequired || events.stream().anyMatch(event -> event.target() > 0), "events",
        "project.passport.targetsMissing");
  }

  /** Whether the text can name a kind of event: letters and digits, parts joined by dashes. */
  static boolean isKind(String text) {
    return KIND.matcher(text).matches();
  }

  PassportTerms with(PassportChange change) {
    return new PassportTerms(name, goal, starts, change.ends() == null ? ends : change.ends(), zone, regulationRequired,
        change.events() == null ? events : change.events(),
        change.contestRequired() == null ? contestRequired : change.contestRequired(), partners, branches);
  }

  private static void checkTargets(List<EventTarget> events) {
    Set<String> kinds = new HashSet<>();
    for (EventTarget event : events) {
      require(event.kind() != null && isKind(event.kind()), "events", "project.passport.kindUnreadable", event.kind());
      require(kinds.add(event.kind()), "events", "project.passport.kindTwice", event.kind());
      require(event.name() != null && !event.name().isBlank(), "events", "project.passport.kindNameMissing", event.kind());
      require(event.name().length() <= LONGEST_LINE, "events", "project.passport.lineTooLong", event.name(),
          String.valueOf(LONGEST_LINE));
      require(event.target() >= 0, "events", "project.passport.targetNegative", event.name());
      require(event.target() <= MOST_EVENTS, "events", "project.passport.targetTooLarge", event.name(),
          String.valueOf(MOST_EVENTS));
    }
  }

  private static void require(boolean holds, String field, String key, Object... args) {
    if (!holds) {
      throw InvalidInput.of(field, key, args);
    }
  }
}
