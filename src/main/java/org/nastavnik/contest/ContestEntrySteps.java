package org.nastavnik.contest;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.entry.Intake;
import org.nastavnik.contest.judging.Judging;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.results.EntryResult;
import org.nastavnik.contest.results.Figures;
import org.nastavnik.contest.results.Papers;
import org.nastavnik.contest.results.ContestResults;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Criterion;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.workflow.Deadlines;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** What {@code contestEntry.bpmn} calls. */
@Component
class ContestEntrySteps {

  private final ContestRegister contests;
  private final Entries entries;
  private final Intake intake;
  private final Judging judging;
  private final Scoring scoring;
  private final ContestResults results;
  private final Papers papers;
  private final Outbox outbox;
  private final TaskService tasks;
  private final Deadlines deadlines;
  private final SchoolClock clock;

  ContestEntrySteps(ContestRegister contests, Entries entries, Intake intake, Judging judging, Scoring scoring, ContestResults results,
      Papers papers, Outbox outbox, TaskService tasks, Deadlines deadlines, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.intake = intake;
    this.judging = judging;
    this.scoring = scoring;
    this.results = results;
    this.papers = papers;
    this.outbox = outbox;
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The contest by the entry's business key: the cancellation is listened for before the variables are there. */
  public String contestOf(DelegateExecution execution) {
    return find(execution.getProcessBusinessKey()).contestId().toString();
  }

  /** Lays out what the table of eligibility asks for; gone again when the transaction ends. */
  public void takeFacts(String entryId, DelegateExecution execution) {
    intake.facts(EntryId.of(entryId))
        .forEach((name, fact) -> execution.setVariableLocal(name, Variables.untypedValue(fact, true)));
  }

  public void declineIneligible(String entryId) {
    intake.declineIneligible(EntryId.of(entryId));
  }

  public void checkEntry(String entryId, String decision, String comment, String juryTitle, String juryText, String juryFiles,
      String assignee) {
    intake.check(EntryId.of(entryId), decision, comment, juryTitle, juryText, juryFiles, assignee);
  }

  public String author(String entryId) {
    return find(entryId).author();
  }

  public void correctEntry(String entryId, String title, String summary) {
    intake.correct(EntryId.of(entryId), title, summary);
  }

  public Date correctUntil(String contestId) {
    return Date.from(contest(contestId).entriesUntil(clock.getZone()));
  }

  public boolean isDeadlineExtended(String contestId) {
    return contest(contestId).entriesUntil(clock.getZone()).isAfter(clock.instant());
  }

  public void declineUncorrected(String entryId) {
    intake.declineUncorrected(EntryId.of(entryId));
  }

  public void recordWithdrawal(String entryId) {
    intake.recordWithdrawal(EntryId.of(entryId));
  }

  public Date judgingUntil(String contestId) {
    return Date.from(contest(contestId).judgingUntil(clock.getZone()));
  }

  public List<String> jurors(String entryId) {
    return scoring.jurors(EntryId.of(entryId));
  }

  /** Rows have the code of a criterion and the points for it. */
  public void scoreEntry(String entryId, String juror, String decision, List<Map<String, Object>> scores, String commentToAuthor,
      String noteToJury, String reason) {
    EntryId id = EntryId.of(entryId);
    if ("recuse".equals(decision)) {
      scoring.recuse(id, juror, reason);
      return;
    }
    refuseOffScale(contests.get(entries.get(id).contestId()), scores);
    Map<String, Integer> points = new HashMap<>();
    scores.forEach(row -> points.put((String) row.get("criterion"), (Integer) row.get("points")));
    scoring.finish(id, juror, points, commentToAuthor, noteToJury);
  }

  /** Beside the row it is about. */
  private static void refuseOffScale(Contest contest, List<Map<String, Object>> scores) {
    Map<String, Criterion> criteria = contest.criteria().stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
    for (int row = 0; row < scores.size(); row++) {
      Criterion criterion = criteria.get(scores.get(row).get("criterion"));
      if (criterion != null && !criterion.accepts((Integer) scores.get(row).get("points"))) {
        throw InvalidInput.of("scores[" + row + "].points", "contest.score.offScale", criterion.name(), criterion.max());
      }
    }
  }

  /** The jury got more time: the tasks that are still open are due later. */
  public void moveDeadline(String contestId, DelegateExecution execution) {
    execution.setVariable("judgingUntil", judgingUntil(contestId));
    tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).taskDefinitionKey("ScoreEntry").list()
        .forEach(task -> deadlines.move((DelegateTask) task));
  }

  /** Answers who takes over, or null where nobody is left. */
  public String bringInReserve(String entryId, String juror) {
    return scoring.bringInReserve(EntryId.of(entryId), juror);
  }

  public void leaveOut(String entryId, String juror) {
    scoring.leaveOut(EntryId.of(entryId), juror);
  }

  public void recordJudged(String entryId) {
    judging.recordJudged(EntryId.of(entryId));
  }

  /** The author learns place, points and what the jury wrote; who of the jury wrote what stays with the jury. */
  public void tellAuthor(String entryId) {
    Entry entry = find(entryId);
    Map<String, String> facts = new HashMap<>();
    facts.put("title", entry.title());
    facts.put("contest", contests.get(entry.contestId()).title());
    facts.put("comments", comments(entry));
    results.of(entry.id()).ifPresent(result -> facts.putAll(figures(result)));
    String template = facts.containsKey("place") ? "contest.entryResult" : "contest.entryUnscored";
    outbox.queue(Letter.to(entry.author(), template, entryId, facts));
  }

  private String comments(Entry entry) {
    return scoring.sheetsOf(entry.id()).stream().filter(sheet -> sheet.finishedAt() != null)
        .map(ScoreSheet::commentToAuthor).filter(comment -> comment != null)
        .map(comment -> "– " + comment).sorted().collect(Collectors.joining("\n"));
  }

  private static Map<String, String> figures(EntryResult result) {
    return Map.of("place", String.valueOf(result.place()), "points", Figures.text(result.mean()),
        "jurors", String.valueOf(result.jurors()));
  }

  public void issueDiploma(String entryId) {
    papers.issueDiploma(EntryId.of(entryId));
  }

  public void tellCancelled(String entryId) {
    Entry entry = find(entryId);
    Contest contest = contests.get(entry.contestId());
    outbox.queue(Letter.to(entry.author(), "contest.entryDropped", entryId,
        Map.of("title", entry.title(), "contest", contest.title(), "reason", contest.cancelReason())));
  }

  private Entry find(String entryId) {
    return entries.get(EntryId.of(entryId));
  }

  private Contest contest(String contestId) {
    return contests.get(ContestId.of(contestId));
  }
}
