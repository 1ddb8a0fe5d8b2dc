package org.nastavnik.contest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.contest.rules.Part;
import org.nastavnik.people.Person;
import org.nastavnik.project.Passport;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Proposes rules to start from, as values of the form: dates within the term, usual criteria, the jury there is. */
@Component
class RulesProposal {

  private static final int ENTRY_DAYS = 84;
  private static final int JUDGING_DAYS = 21;
  private static final int JURY_WITH_RESERVE = 5;

  private final WorkingCalendar calendar;
  private final SchoolClock clock;

  RulesProposal(WorkingCalendar calendar, SchoolClock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  Map<String, Object> rules(Passport passport, List<Person> jurors) {
    LocalDate lastEntryDay = lastEntryDay(passport);
    Map<String, Object> rules = new HashMap<>();
    rules.put("title", Messages.text("contest.proposal.title"));
    rules.put("theme", Messages.text("contest.proposal.theme"));
    rules.put("lastEntryDay", lastEntryDay);
    rules.put("lastJudgingDay", lastJudgingDay(passport, lastEntryDay));
    rules.put("judging", "blind");
    rules.put("jurorsPerEntry", 0);
    rules.put("evening", "zscore");
    rules.put("ties", "break");
    rules.put("prizes", 3);
    rules.put("minimumEntries", 3);
    rules.put("entriesPerAuthor", 3);
    rules.put("criteria", Messages.text("contest.proposal.criteria").lines().map(RulesProposal::criterion).toList());
    rules.put("jury", jury(jurors));
    return rules;
  }

  /** Twelve weeks, or half of the time left where that is less. */
  private LocalDate lastEntryDay(Passport passport) {
    long left = ChronoUnit.DAYS.between(clock.today(), passport.ends());
    return calendar.nextWorkingDay(clock.today().plusDays(Math.max(1, Math.min(ENTRY_DAYS, left / 2))));
  }

  /** Three weeks more, or half of the time left where that is less. */
  private LocalDate lastJudgingDay(Passport passport, LocalDate lastEntryDay) {
    long left = ChronoUnit.DAYS.between(lastEntryDay, passport.ends());
    return calendar.nextWorkingDay(lastEntryDay.plusDays(Math.max(1, Math.min(JUDGING_DAYS, left / 2))));
  }

  private static Map<String, Object> criterion(String line) {
    String[] parts = line.split("\\|");
    return Map.of("name", parts[0], "weight", Integer.valueOf(parts[1]), "max", Integer.valueOf(parts[2]));
  }

  /** The first juror chairs; of five or more the last one is the reserve. */
  private static List<Map<String, Object>> jury(List<Person> jurors) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Person juror : jurors) {
      boolean last = rows.size() == jurors.size() - 1;
      Part part = rows.isEmpty() ? Part.CHAIR : last && jurors.size() >= JURY_WITH_RESERVE ? Part.RESERVE : Part.MEMBER;
      rows.add(row(juror.userId(), part));
    }
    return rows;
  }

  private static Map<String, Object> row(String member, Part part) {
    return Map.of("member", member, "part", part.name().toLowerCase(Locale.ROOT));
  }
}
