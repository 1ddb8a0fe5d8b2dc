package org.nastavnik.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.entry.Intake;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.results.ContestResults;
import org.nastavnik.contest.results.EntryResult;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.document.FileId;
import org.nastavnik.document.Upload;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contests as others see them, and what authors, jurors and organisers do outside their tasks. */
@Service
@Transactional
public class Contests {

  private final ContestRegister contests;
  private final Entries entries;
  private final Intake intake;
  private final Scoring scoring;
  private final ContestResults results;
  private final ContestViews views;
  private final Projects projects;
  private final People people;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Contests(ContestRegister contests, Entries entries, Intake intake, Scoring scoring, ContestResults results, ContestViews views,
      Projects projects, People people, RuntimeService runtime, SignedIn signedIn, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.intake = intake;
    this.scoring = scoring;
    this.results = results;
    this.views = views;
    this.projects = projects;
    this.people = people;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * Hands in an idea: entry, files and consents are stored and on their way to the methodologists.
   *
   * @throws InvalidInput with all reasons where it may not take part; nothing is stored then
   */
  public EntryId submit(SubmitIdea idea) {
    return intake.submit(idea);
  }

  /**
   * Hands in what the author's draft holds; the draft is gone then.
   *
   * @throws InvalidInput with all reasons where it may not take part; the draft stays then
   */
  public EntryId submitDraft(ContestId contest, String author, List<SubmitIdea.GivenConsent> consents) {
    return intake.submitDraft(contest, author, consents);
  }

  /**
   * The author takes an entry out of the contest before judging.
   *
   * @throws InvalidInput where it is somebody else's or with the jury already
   */
  public void withdraw(EntryId entry, String author) {
    intake.withdraw(entry, author);
  }

  /**
   * The author takes a consent back. Without {@link ConsentPurpose#PERSONAL_DATA} the entry leaves the contest, as long as
   * it can; without {@link ConsentPurpose#PUBLICATION} the results do not name the author.
   */
  public void withdrawConsent(EntryId entry, String author, ConsentPurpose purpose) {
    intake.withdrawConsent(entry, author, purpose);
  }

  /** The author gives a consent that was not given with the entry, or was taken back. */
  public void giveConsent(EntryId entry, String author, SubmitIdea.GivenConsent consent) {
    intake.giveConsent(entry, author, consent);
  }

  /** The author exchanges the files of an entry that was returned for correction. */
  public void replaceFiles(EntryId entry, String author, List<Upload> files) {
    intake.replaceFiles(entry, author, files);
  }

  /** Copies of files without names, for blind judging, kept under names that tell nothing: all of them or none. */
  public void addRedactedCopies(EntryId entry, List<Upload> copies) {
    intake.addRedactedCopies(entry, copies);
  }

  /** Takes back a copy without names, while the jury has not got it. */
  public void removeRedactedCopy(EntryId entry, FileId copy) {
    intake.removeRedactedCopy(entry, copy);
  }

  /**
   * A coordinator accepts entries longer, up to and including {@code newDay}.
   *
   * @throws InvalidInput where entries are not open, or the day is too early or too late
   */
  public void extendDeadline(ContestId id, LocalDate newDay) {
    String actor = signedIn.userId();
    if (actor != null && !people.isInGroup(actor, Roles.COORDINATOR)) {
      throw InvalidInput.because("contest.extension.notYours");
    }
    Contest contest = contests.get(id);
    contest.extendEntries("newDay", newDay, clock.today(), projects.passport(contest.projectId()).ends());
    boolean waiting = !signedIn.asSystem(() -> runtime.createMessageCorrelation("DeadlineExtended")
        .processInstanceBusinessKey(id.toString()).correlateAllWithResult()).isEmpty();
    if (!waiting) {
      throw InvalidInput.because("contest.extension.notOpen");
    }
  }

  /**
   * A juror keeps a draft of a score sheet; it counts for nothing until the task is completed.
   *
   * @param points by code of the criterion
   */
  public void saveDraft(EntryId entry, String juror, Map<String, Integer> points, String commentToAuthor, String noteToJury) {
    scoring.saveDraft(entry, juror, points, commentToAuthor, noteToJury);
  }

  @Transactional(readOnly = true)
  public ContestView contest(ContestId id) {
    return views.of(contests.get(id));
  }

  /** The contests of a project, oldest first. */
  @Transactional(readOnly = true)
  public List<ContestView> of(ProjectId project) {
    return contests.findByProjectIdOrderByRegisteredAt(project).stream().map(views::of).toList();
  }

  @Transactional(readOnly = true)
  public EntryView entry(EntryId id) {
    return views.of(entries.get(id));
  }

  /** All entries of a contest, oldest first, whatever became of them. */
  @Transactional(readOnly = true)
  public List<EntryView> entries(ContestId contest) {
    return entries.findByContestIdOrderBySubmittedAtAscIdAsc(contest).stream().map(views::of).toList();
  }

  /** How many entries each branch handed in for the contests of a project; branches without any are left out. */
  @Transactional(readOnly = true)
  public Map<BranchId, Long> entriesByBranch(ProjectId project) {
    return entries.branchesOf(project).stream().collect(Collectors.groupingBy(branch -> branch, Collectors.counting()));
  }

  /** What an author handed in, newest first. */
  @Transactional(readOnly = true)
  public List<EntryView> entriesOf(String author) {
    return entries.findByAuthorOrderBySubmittedAtDescIdAsc(author).stream().map(views::of).toList();
  }

  /** An entry as that juror sees it; empty where it is not for the juror to score. */
  @Transactional(readOnly = true)
  public Optional<JuryEntry> juryEntry(EntryId id, String juror) {
    Entry entry = entries.get(id);
    Contest contest = contests.get(entry.contestId());
    return scoring.sheet(id, juror).map(sheet -> views.forJuror(contest, entry, sheet));
  }

  /** All entries a juror scores, in an order of the juror's own that stays the same. */
  @Transactional(readOnly = true)
  public List<JuryEntry> scoringRoom(ContestId id, String juror) {
    Contest contest = contests.get(id);
    List<ScoreSheet> sheets = scoring.sheets(id, juror);
    Map<EntryId, Entry> own = entries.findAllById(sheets.stream().map(ScoreSheet::entryId).toList()).stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
    return sheets.stream().map(sheet -> views.forJuror(contest, own.get(sheet.entryId()), sheet)).toList();
  }

  /** The published results, best first; empty until they are published. */
  @Transactional(readOnly = true)
  public List<Placing> placings(ContestId id) {
    if (contests.get(id).publishedAt() == null) {
      return List.of();
    }
    Map<EntryId, Entry> judged = entries.acceptedWithConsents(id).stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
    Map<EntryId, String> authors = views.authorsOf(judged.values());
    return results.of(id).stream().map(result -> placing(judged.get(result.entryId()), result, authors)).toList();
  }

  private static Placing placing(Entry entry, EntryResult result, Map<EntryId, String> authors) {
    String author = entry.hasConsent(ConsentPurpose.PUBLICATION) ? authors.get(entry.id()) : null;
    return new Placing(entry.id(), result.place(), entry.number(), entry.title(), author, result.mean(), result.evenedMean());
  }
}
