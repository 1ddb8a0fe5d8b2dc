package org.nastavnik.contest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Intake;
import org.nastavnik.contest.judging.Conflicts;
import org.nastavnik.contest.judging.Judging;
import org.nastavnik.contest.results.Papers;
import org.nastavnik.contest.results.ContestResults;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.ContestRules;
import org.nastavnik.contest.rules.Evening;
import org.nastavnik.contest.rules.JuryMember;
import org.nastavnik.contest.rules.Ties;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** What {@code contest.bpmn} calls. */
@Component
class ContestSteps {

  private final ContestRegister contests;
  private final Entries entries;
  private final Intake intake;
  private final Conflicts conflicts;
  private final Judging judging;
  private final ContestResults results;
  private final Papers papers;
  private final ContestLetters letters;
  private final Projects projects;
  private final People people;
  private final WorkingCalendar calendar;
  private final IdGenerator ids;
  private final SchoolClock clock;

  ContestSteps(ContestRegister contests, Entries entries, Intake intake, Conflicts conflicts, Judging judging, ContestResults results,
      Papers papers, ContestLetters letters, Projects projects, People people, WorkingCalendar calendar, IdGenerator ids,
      SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.intake = intake;
    this.conflicts = conflicts;
    this.judging = judging;
    this.results = results;
    this.papers = papers;
    this.letters = letters;
    this.projects = projects;
    this.people = people;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
  }

  /** Answers the id of the new contest, which becomes the business key. */
  public String registerContest(String projectId, DelegateExecution execution) {
    Contest contest = new Contest(new ContestId(ids.generateId()), ProjectId.of(projectId), clock.instant());
    contests.save(contest);
    execution.setProcessBusinessKey(contest.id().toString());
    return contest.id().toString();
  }

  public void draftRules(String contestId, String title, String theme, LocalDate lastEntryDay, LocalDate lastJudgingDay,
      String judging, Integer jurorsPerEntry, String evening, String ties, Integer prizes, Integer minimumEntries,
      Integer entriesPerAuthor, List<Map<String, Object>> criteria, List<Map<String, Object>> jury) {
    Contest contest = find(contestId);
    ContestRules rules = new ContestRules(title, theme, lastEntryDay, lastJudgingDay, "blind".equals(judging), jurorsPerEntry,
        Evening.valueOf(evening.toUpperCase(Locale.ROOT)), Ties.valueOf(ties.toUpperCase(Locale.ROOT)), prizes, minimumEntries,
        entriesPerAuthor, ContestRules.criteria(criteria), ContestRules.jury(jury));
    Passport passport = passport(contest);
    rules.refuseUnlessWithin(clock.today(), passport.starts(), passport.ends());
    rules.refuseOthersThan(people.inGroup(Roles.JURY).stream().map(Person::userId).collect(Collectors.toSet()));
    contest.write(rules);
  }

  public void approveRules(String contestId, String decision, String comment) {
    Contest contest = find(contestId);
    if ("approve".equals(decision)) {
      contest.approveRules(clock.today(), clock.instant());
    } else {
      contest.returnRules(required(comment));
    }
  }

  public void announce(String contestId) {
    letters.announced(find(contestId));
  }

  public Date entriesUntil(String contestId) {
    return Date.from(find(contestId).entriesUntil(clock.getZone()));
  }

  public void announceExtension(String contestId) {
    letters.extended(find(contestId));
  }

  public void closeEntries(String contestId) {
    find(contestId).closeEntries(clock.instant());
  }

  public boolean areAllEntriesChecked(String contestId) {
    return intake.areAllChecked(ContestId.of(contestId));
  }

  public boolean areThereEnoughEntries(String contestId) {
    return accepted(contestId) >= find(contestId).minimumEntries();
  }

  private int accepted(String contestId) {
    return entries.countByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(ContestId.of(contestId));
  }

  public void decideOnFewEntries(String contestId, String decision, LocalDate newDay, String comment) {
    Contest contest = find(contestId);
    switch (decision) {
      case "extend" -> contest.extendEntries("newDay", newDay, clock.today(), passport(contest).ends());
      case "cancel" -> contest.cancel(required(comment), clock.instant());
      default -> refuseIfNoneWasAccepted(contestId);
    }
  }

  private void refuseIfNoneWasAccepted(String contestId) {
    if (!areEntriesLeft(contestId)) {
      throw InvalidInput.of("decision", "contest.fewEntries.none");
    }
  }

  /** Everybody who may come to score, reserves too. */
  public List<String> jurors(String contestId) {
    return find(contestId).jury().stream().map(JuryMember::userId).toList();
  }

  public void declareConflicts(String contestId, String juror, Boolean ownBranch, Boolean ownConsultations, String others) {
    conflicts.declare(ContestId.of(contestId), juror, ownBranch, ownConsultations, others);
  }

  public boolean areEntriesLeft(String contestId) {
    return accepted(contestId) > 0;
  }

  public void openJudging(String contestId) {
    judging.open(ContestId.of(contestId));
  }

  public Date judgingUntil(String contestId) {
    return Date.from(find(contestId).judgingUntil(clock.getZone()));
  }

  public boolean areAllEntriesJudged(String contestId) {
    return judging.isComplete(ContestId.of(contestId));
  }

  public void decideOnMissingScores(String contestId, String decision, LocalDate newDay) {
    if (!"closeWithout".equals(decision)) {
      judging.giveTime(ContestId.of(contestId), newDay);
    }
  }

  /** Answers who is replaced. */
  public String handOver(String contestId, String replaced, String reserve) {
    judging.replace(ContestId.of(contestId), replaced, reserve);
    return replaced;
  }

  public void extendJudging(String contestId) {
    judging.tellOwing(ContestId.of(contestId));
  }

  public void closeJudging(String contestId) {
    judging.close(ContestId.of(contestId));
  }

  /** When the open score sheets should have ended; later the coordinator is asked again. */
  public Date settledBy() {
    return Date.from(calendar.plusWorkingDays(clock.today(), 1).atTime(LocalTime.MAX).atZone(clock.getZone()).toInstant());
  }

  public void rankEntries(String contestId) {
    results.rank(ContestId.of(contestId));
  }

  public boolean isThereATieToBreak(String contestId) {
    return results.isThereATieToBreak(ContestId.of(contestId));
  }

  public String chair(String contestId) {
    return find(contestId).chair();
  }

  /** Rows have the number of an entry and the place it gets. */
  public void breakTie(String contestId, List<Map<String, Object>> tied, String grounds) {
    Map<Integer, Integer> places = new HashMap<>();
    tied.forEach(row -> places.put((Integer) row.get("number"), (Integer) row.get("place")));
    results.breakTies(ContestId.of(contestId), places, grounds);
  }

  public void signProtocol(String contestId, String assignee) {
    find(contestId).protocol().sign(assignee, clock.instant());
  }

  public void approveProtocol(String contestId, String decision, String comment, String assignee) {
    Contest contest = find(contestId);
    if ("approve".equals(decision)) {
      contest.protocol().approve(assignee, clock.instant());
    } else {
      contest.protocol().giveBack(required(comment));
    }
  }

  public void publishResults(String contestId) {
    Contest contest = find(contestId);
    contest.publish(clock.instant());
    letters.published(contest);
  }

  public void issueProtocol(String contestId) {
    papers.issueProtocol(ContestId.of(contestId));
  }

  public void cancelContest(String contestId) {
    letters.cancelled(find(contestId));
  }

  private static String required(String comment) {
    if (comment == null) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    }
    return comment;
  }

  private Contest find(String contestId) {
    return contests.get(ContestId.of(contestId));
  }

  private Passport passport(Contest contest) {
    return projects.passport(contest.projectId());
  }
}
