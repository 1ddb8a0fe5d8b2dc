package org.nastavnik.contest.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.SubmitIdea;
import org.nastavnik.contest.SubmitIdea.GivenConsent;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.Upload;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Takes entries in: from the author's hands to the jury's, or back. */
@Service
@Transactional
public class Intake {

  private final ContestRegister contests;
  private final Entries entries;
  private final Drafts drafts;
  private final Corrections corrections;
  private final Eligibility eligibility;
  private final FileStore files;
  private final People people;
  private final Outbox outbox;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final IdGenerator ids;
  private final SchoolClock clock;

  Intake(ContestRegister contests, Entries entries, Drafts drafts, Corrections corrections, Eligibility eligibility, FileStore files,
      People people, Outbox outbox, RuntimeService runtime, SignedIn signedIn, IdGenerator ids, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.drafts = drafts;
    this.corrections = corrections;
    this.eligibility = eligibility;
    this.files = files;
    this.people = people;
    this.outbox = outbox;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores the entry with its files and consents and sends it on its way. The process is started by the system, not by the
   * author: who started it can be seen where blind judging must not show it.
   *
   * @throws InvalidInput with all reasons where it may not take part; nothing is stored then
   */
  public EntryId submit(SubmitIdea idea) {
    return submit(idea, () -> store(idea.files()));
  }

  /**
   * Hands in what the author's draft holds; the draft is gone then, its files go with the entry.
   *
   * @throws InvalidInput with all reasons where it may not take part; the draft stays then
   */
  public EntryId submitDraft(ContestId contest, String author, List<GivenConsent> consents) {
    Draft draft = drafts.findById(Draft.Key.of(contest, author)).orElseThrow(() -> InvalidInput.of("title", "contest.entry.titleMissing"));
    List<EntryFile> files = draft.files();
    EntryId entry = submit(new SubmitIdea(contest, author, draft.title(), draft.summary(), List.of(), consents), () -> files);
    drafts.delete(draft);
    return entry;
  }

  private EntryId submit(SubmitIdea idea, Supplier<List<EntryFile>> files) {
    Contest contest = contests.get(idea.contest());
    if (!contest.accepts(clock.instant(), clock.getZone())) {
      throw InvalidInput.because("contest.entry.notAccepting");
    }
    Entry entry = new Entry(new EntryId(ids.generateId()), contest.id(), idea.author(),
        people.person(idea.author()).branch(), clock.instant());
    entry.write(idea.title(), idea.summary());
    idea.consents().forEach(consent -> consent(entry, consent));
    entry.replaceFiles(files.get());
    int others = entries.countByContestIdAndAuthorAndDeclinedAtIsNullAndWithdrawnAtIsNull(contest.id(), idea.author());
    refuseUnlessEligible(eligibility.refusals(contest, entry, others), entry.files());
    entries.save(entry);
    tell(entry, "contest.entryReceived", Map.of("title", entry.title()));
    signedIn.asSystem(() -> runtime.createMessageCorrelation("EntrySubmitted")
        .processInstanceBusinessKey(entry.id().toString())
        .setVariables(Map.of("entryId", entry.id().toString(), "contestId", contest.id().toString()))
        .correlateStartMessage());
    return entry.id();
  }

  private void consent(Entry entry, GivenConsent given) {
    if (!given.purpose().textId().equals(given.textId())) {
      throw InvalidInput.because("contest.entry.consentOutdated");
    }
    entry.consent(given.purpose(), given.textId(), clock.instant());
  }

  private List<EntryFile> store(List<Upload> handedIn) {
    return handedIn.stream().map(file -> EntryFile.of(files.store(file.content(), file.name()), false)).toList();
  }

  private void refuseUnlessEligible(List<String> refusals, List<EntryFile> about) {
    refuseUnlessEligible(null, refusals, about);
  }

  private void refuseUnlessEligible(String field, List<String> refusals, List<EntryFile> about) {
    if (!refusals.isEmpty()) {
      throw InvalidInput.of(field, "contest.entry.refused", eligibility.text(refusals, about));
    }
  }

  /** What the table of eligibility asks for; only entries handed in before this one count against the author's limit. */
  public Map<String, Object> facts(EntryId id) {
    Entry entry = entries.get(id);
    return eligibility.facts(contests.get(entry.contestId()), entry, earlier(entry));
  }

  private int earlier(Entry entry) {
    return entries.countEarlier(entry.contestId(), entry.author(), entry.submittedAt(), entry.id());
  }

  /** Lets it in, returns or declines it. In blind judging nobody of the jury may: whoever checks sees the author. */
  public void check(EntryId id, String decision, String comment, String juryTitle, String juryText, String juryFiles,
      String methodologist) {
    Entry entry = entries.get(id);
    Contest contest = contests.get(entry.contestId());
    if (contest.isBlind() && contest.hasJuror(methodologist)) {
      throw InvalidInput.because("contest.entry.jurorMayNotCheck");
    }
    switch (decision) {
      case "accept" -> accept(contest, entry, juryTitle, juryText, "redacted".equals(juryFiles), methodologist);
      case "return" -> giveBack(contest, entry, comment, methodologist);
      default -> decline(entry, required(comment));
    }
    tellContestIfAllAreChecked(entry.contestId());
  }

  private void accept(Contest contest, Entry entry, String juryTitle, String juryText, boolean withFiles, String methodologist) {
    entry.accept(contest.isBlind() ? redacted(entry, juryTitle, juryText, withFiles) : JuryCopy.asItIs(entry), methodologist,
        clock.instant());
    tell(entry, "contest.entryAccepted", Map.of("title", entry.title()));
  }

  private JuryCopy redacted(Entry entry, String title, String text, boolean withFiles) {
    if (withFiles && entry.redactedCopies().isEmpty()) {
      throw InvalidInput.of("juryFiles", "contest.entry.noRedactedFile");
    }
    return JuryCopy.redacted(title, text, withFiles, namesOf(entry));
  }

  private AuthorNames namesOf(Entry entry) {
    return AuthorNames.of(people.person(entry.author()), people.branch(entry.branchId()));
  }

  private void giveBack(Contest contest, Entry entry, String comment, String methodologist) {
    if (!contest.accepts(clock.instant(), clock.getZone())) {
      throw InvalidInput.of("decision", "contest.entry.tooLateToReturn");
    }
    entry.giveBack(required(comment), methodologist);
    outbox.queue(Letter.to(entry.author(), "contest.entryReturned", entry.id() + ":" + entry.returns(),
        Map.of("title", entry.title(), "remark", comment, "until", contest.lastEntryDay().toString())));
  }

  private static String required(String comment) {
    if (comment == null) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    }
    return comment;
  }

  /** The author corrects title and text; files are exchanged by {@link #replaceFiles}. */
  public void correct(EntryId id, String title, String summary) {
    entries.get(id).write(title, summary);
    corrections.deleteById(id);
  }

  /** The author exchanges the files of an entry that was returned. */
  public void replaceFiles(EntryId id, String author, List<Upload> handedIn) {
    Entry entry = own(id, author);
    if (entry.returnRemark() == null || entry.acceptedAt() != null) {
      throw InvalidInput.because("contest.entry.notReturned");
    }
    entry.files().stream().filter(file -> !file.redacted()).forEach(file -> files.remove(file.file()));
    entry.replaceFiles(store(handedIn));
    refuseUnlessEligible("file", eligibility.refusals(contests.get(entry.contestId()), entry, earlier(entry)), entry.files());
  }

  /**
   * Adds copies of files without names, under names that tell nothing.
   *
   * @throws InvalidInput where judging is open already, a file is of no allowed kind, or something in it names the author
   */
  public void addRedactedCopies(EntryId id, List<Upload> copies) {
    Entry entry = entries.get(id);
    refuseCopiesOnceJudged(entry);
    AuthorNames names = namesOf(entry);
    copies.forEach(copy -> addRedactedCopy(entry, copy, names));
    refuseUnlessEligible(eligibility.refusals(entry.redactedCopies()), entry.redactedCopies());
  }

  private void refuseCopiesOnceJudged(Entry entry) {
    if (contests.get(entry.contestId()).judgingOpenedAt() != null) {
      throw InvalidInput.of("copies", "contest.entry.noCopiesNow");
    }
  }

  private void addRedactedCopy(Entry entry, Upload copy, AuthorNames names) {
    String name = Messages.text("contest.entry.redactedFile", entry.redactedCopies().size() + 1)
        + EntryFile.extensionOf(copy.name());
    EntryFile stored = EntryFile.of(files.store(copy.content(), name), true);
    names.in(files.words(stored.file())).ifPresent(found -> {
      throw InvalidInput.of("copies", "contest.entry.copyNames", copy.name(), found);
    });
    entry.addRedactedCopy(stored);
  }

  /** Takes back a copy made for the jury, before the jury could see it. */
  public void removeRedactedCopy(EntryId id, FileId copy) {
    Entry entry = entries.get(id);
    refuseCopiesOnceJudged(entry);
    if (entry.removeRedactedCopy(copy)) {
      files.remove(copy);
    }
  }

  public void declineIneligible(EntryId id) {
    Entry entry = entries.get(id);
    declineAndReport(id, eligibility.text(eligibility.refusals(contests.get(entry.contestId()), entry, earlier(entry)), entry.files()));
  }

  public void declineUncorrected(EntryId id) {
    declineAndReport(id, Messages.text("contest.refusal.notCorrected"));
  }

  private void declineAndReport(EntryId id, String reason) {
    Entry entry = entries.get(id);
    decline(entry, reason);
    tellContestIfAllAreChecked(entry.contestId());
  }

  private void decline(Entry entry, String reason) {
    entry.decline(reason, clock.instant());
    corrections.deleteById(entry.id());
    tell(entry, "contest.entryDeclined", Map.of("title", entry.title(), "reason", reason));
  }

  /**
   * The author asks to take the entry out of the contest.
   *
   * @throws InvalidInput where it is somebody else's or with the jury already
   */
  public void withdraw(EntryId id, String author) {
    Entry entry = own(id, author);
    refuseIfJudgingIsOpen(entry);
    boolean reached = !signedIn.asSystem(() -> runtime.createMessageCorrelation("EntryWithdrawn")
        .processInstanceBusinessKey(id.toString()).correlateAllWithResult()).isEmpty();
    if (!reached) {
      throw InvalidInput.because("contest.entry.over");
    }
  }

  /** Takes the entry out of the contest. */
  public void recordWithdrawal(EntryId id) {
    Entry entry = entries.get(id);
    refuseIfJudgingIsOpen(entry);
    entry.withdraw(clock.instant());
    corrections.deleteById(id);
    tell(entry, "contest.entryWithdrawn", Map.of("title", entry.title()));
    tellContestIfAllAreChecked(entry.contestId());
  }

  private void refuseIfJudgingIsOpen(Entry entry) {
    if (contests.get(entry.contestId()).judgingOpenedAt() != null) {
      throw InvalidInput.because("contest.entry.tooLateToWithdraw");
    }
  }

  /**
   * The author takes a consent back. Without the use of personal data no contest can be held with the entry: before
   * judging it is withdrawn. Without publication the author is not named in the results.
   */
  public void withdrawConsent(EntryId id, String author, ConsentPurpose purpose) {
    Entry entry = own(id, author);
    entry.withdrawConsent(purpose, clock.instant());
    boolean canStillLeave = contests.get(entry.contestId()).judgingOpenedAt() == null;
    if (purpose == ConsentPurpose.PERSONAL_DATA && canStillLeave && entry.isIn()) {
      withdraw(id, author);
    }
  }

  /**
   * The author gives a consent that was not given with the entry, or was taken back.
   *
   * @throws InvalidInput where the wording is not the one in force, or the entry is out
   */
  public void giveConsent(EntryId id, String author, GivenConsent given) {
    Entry entry = own(id, author);
    entry.refuseIfOver();
    consent(entry, given);
  }

  private Entry own(EntryId id, String author) {
    Entry entry = entries.get(id);
    if (!entry.author().equals(author)) {
      throw InvalidInput.because("contest.entry.notYours");
    }
    return entry;
  }

  /** Whether every entry is accepted, declined or withdrawn; the answer holds until the transaction ends. */
  public boolean areAllChecked(ContestId contest) {
    contests.lock(contest);
    return !entries.existsByContestIdAndAcceptedAtIsNullAndDeclinedAtIsNullAndWithdrawnAtIsNull(contest);
  }

  private void tellContestIfAllAreChecked(ContestId contest) {
    if (areAllChecked(contest)) {
      signedIn.asSystem(() -> runtime.createMessageCorrelation("EntriesChecked")
          .processInstanceBusinessKey(contest.toString()).correlateAllWithResult());
    }
  }

  private void tell(Entry entry, String template, Map<String, String> facts) {
    outbox.queue(Letter.to(entry.author(), template, entry.id().toString(), facts));
  }
}
