package org.nastavnik.contest.judging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judging as a whole: opened, extended, handed over, closed. */
@Service
@Transactional
public class Judging {

  private final ContestRegister contests;
  private final Entries entries;
  private final ScoreSheets sheets;
  private final Conflicts conflicts;
  private final Projects projects;
  private final Outbox outbox;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Judging(ContestRegister contests, Entries entries, ScoreSheets sheets, Conflicts conflicts, Projects projects, Outbox outbox,
      RuntimeService runtime, SignedIn signedIn, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.sheets = sheets;
    this.conflicts = conflicts;
    this.projects = projects;
    this.outbox = outbox;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Freezes the rules, numbers the entries in an order that tells nothing about them, and says who scores what. */
  public void open(ContestId id) {
    Contest contest = contests.get(id);
    contest.openJudging(clock.instant());
    List<Entry> accepted = entries.findByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(id).stream()
        .sorted(Comparator.comparing(entry -> entry.id().toString())).toList();
    for (int position = 0; position < accepted.size(); position++) {
      accepted.get(position).giveNumber(position + 1);
    }
    Map<UUID, List<String>> assigned = Assignment.balanced(accepted.stream().map(entry -> entry.id().id()).toList(),
        contest.members(), contest.reserves(), contest.jurorsPerEntry(), conflicts.barred(id));
    assigned.forEach((entry, jurors) -> jurors.forEach(juror ->
        sheets.save(new ScoreSheet(new EntryId(entry), juror, id, clock.instant()))));
    tellJurors(contest, assigned);
  }

  private void tellJurors(Contest contest, Map<UUID, List<String>> assigned) {
    assigned.values().stream().flatMap(List::stream)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .forEach((juror, count) -> outbox.queue(Letter.to(juror, "contest.judgingOpened", contest.id().toString(),
            Map.of("contest", contest.title(), "entries", count.toString(), "until", contest.lastJudgingDay().toString()))));
  }

  /** How many score sheets each juror still owes. */
  @Transactional(readOnly = true)
  public List<Owing> owing(ContestId contest) {
    return sheets.owing(contest);
  }

  /** Gives the jury time until {@code newDay}. */
  public void giveTime(ContestId id, LocalDate newDay) {
    Contest contest = contests.get(id);
    contest.extendJudging(newDay, clock.today(), projects.passport(contest.projectId()).ends());
  }

  /** Lets a reserve take over what a juror still owes. */
  public void replace(ContestId id, String juror, String reserve) {
    contests.get(id).replace(juror, reserve);
    outbox.queue(Letter.to(juror, "contest.jurorReplaced", id.toString(), Map.of("contest", contests.get(id).title())));
  }

  /** Tells those who still owe scores that they have more time. */
  public void tellOwing(ContestId id) {
    Contest contest = contests.get(id);
    owing(id).forEach(owing -> outbox.queue(Letter.to(owing.juror(), "contest.judgingExtended",
        id + ":" + contest.lastJudgingDay(), Map.of("contest", contest.title(), "entries", String.valueOf(owing.sheets()),
            "until", contest.lastJudgingDay().toString()))));
  }

  /** Goes on with the scores there are; nobody can score from now on. */
  public void close(ContestId id) {
    Contest contest = contests.get(id);
    contest.closeJudging(clock.instant());
    owing(id).forEach(owing -> outbox.queue(Letter.to(owing.juror(), "contest.judgingClosed", id.toString(),
        Map.of("contest", contest.title()))));
  }

  /** Whether every entry has the scores it will get; the answer holds until the transaction ends. */
  public boolean isComplete(ContestId contest) {
    contests.lock(contest);
    return !entries.existsByContestIdAndJudgedAtIsNullAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(contest);
  }

  /** Notes that an entry has its scores; after the last one the contest goes on. */
  public void recordJudged(EntryId id) {
    Entry entry = entries.get(id);
    entry.markJudged(clock.instant());
    if (isComplete(entry.contestId())) {
      signedIn.asSystem(() -> runtime.createMessageCorrelation("AllEntriesJudged")
          .processInstanceBusinessKey(entry.contestId().toString()).correlateAllWithResult());
    }
  }
}
