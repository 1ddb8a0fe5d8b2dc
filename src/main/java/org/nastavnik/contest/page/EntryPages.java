package org.nastavnik.contest.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Consent;
import org.nastavnik.contest.entry.DraftView;
import org.nastavnik.contest.entry.Drafting;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.page.EntryPage.ConsentLine;
import org.nastavnik.contest.page.EntryPage.ResultLine;
import org.nastavnik.contest.page.Stage.Step;
import org.nastavnik.contest.results.ContestResults;
import org.nastavnik.contest.results.Figures;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Dates;
import org.nastavnik.people.People;
import org.nastavnik.people.Reader;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one entry together, for its author and for the organisers; in blind judging not for anybody of the jury. */
@Service
@Transactional(readOnly = true)
class EntryPages {

  private final ContestRegister register;
  private final Entries entries;
  private final Scoring scoring;
  private final ContestResults results;
  private final Drafting drafting;
  private final EntryTasks tasks;
  private final People people;
  private final SchoolClock clock;

  EntryPages(ContestRegister register, Entries entries, Scoring scoring, ContestResults results, Drafting drafting, EntryTasks tasks,
      People people, SchoolClock clock) {
    this.register = register;
    this.entries = entries;
    this.scoring = scoring;
    this.results = results;
    this.drafting = drafting;
    this.tasks = tasks;
    this.people = people;
    this.clock = clock;
  }

  EntryPage page(EntryId id, Reader reader) {
    Entry entry = readable(id, reader);
    Contest contest = register.get(entry.contestId());
    boolean own = reader.is(entry.author());
    boolean correctable = own && entry.acceptedAt() == null && entry.returnRemark() != null && tasks.waits(id, "CorrectEntry");
    DraftView begun = correctable ? drafting.correction(id).orElse(null) : null;
    String state = OwnEntries.state(contest, entry, correctable ? Set.of(id) : Set.of());
    return new EntryPage(id.toString(), contest.id(), entry.title(), entry.summary(), day(entry.submittedAt()),
        own ? null : author(entry), entry.files(), stages(contest, entry, correctable), state, OwnEntries.remark(entry, state), correctable, begun,
        begun == null ? null : Moments.minute(begun.savedAt(), clock.getZone()),
        Dates.text(contest.lastEntryDay()), own && contest.judgingOpenedAt() == null && entry.isIn(),
        own ? consents(entry) : List.of(),
        !own && contest.isBlind() && contest.judgingOpenedAt() == null ? entry.redactedCopies() : null,
        contest.publishedAt() == null ? null : result(entry, contest.protocol().isDecidedByEvened()));
  }

  /** Refuses who may not prepare a copy for the jury. */
  void refuseUnlessOrganiser(EntryId id, Reader reader) {
    if (reader.is(readable(id, reader).author())) {
      throw InvalidInput.because("contest.entry.notYours");
    }
  }

  private Entry readable(EntryId id, Reader reader) {
    Entry entry = entries.findById(id).orElseThrow(() -> InvalidInput.because("contest.gone"));
    Contest contest = register.get(entry.contestId());
    boolean seesNames = reader.isStaff() && !(contest.isBlind() && contest.hasJuror(reader.userId()));
    if (!reader.is(entry.author()) && !seesNames) {
      throw InvalidInput.because("contest.entry.notYours");
    }
    return entry;
  }

  private String author(Entry entry) {
    return people.person(entry.author()).name() + (entry.branchId() == null ? "" : ", " + people.branch(entry.branchId()).name());
  }

  private List<ConsentLine> consents(Entry entry) {
    Map<ConsentPurpose, Consent> given = entry.consents().stream().collect(Collectors.toMap(Consent::purpose, Function.identity()));
    return Arrays.stream(ConsentPurpose.values()).map(purpose -> line(purpose, given.get(purpose), entry.isIn())).toList();
  }

  private ConsentLine line(ConsentPurpose purpose, Consent consent, boolean in) {
    boolean stands = consent != null && consent.withdrawnAt() == null;
    String toGive = stands || !in ? null : purpose.textId();
    String textId = toGive == null && consent != null ? consent.textId() : purpose.textId();
    return new ConsentLine(purpose, Messages.text(textId), edition(textId), consent == null ? null : day(consent.givenAt()),
        consent == null ? null : day(consent.withdrawnAt()), toGive);
  }

  /** The number at the end of the id of a wording. */
  static String edition(String textId) {
    return textId.substring(textId.lastIndexOf('v') + 1);
  }

  /** The moment it is, as pages show it. */
  String now() {
    return Moments.minute(clock.instant(), clock.getZone());
  }

  private String day(Instant moment) {
    return Moments.day(moment, clock.getZone());
  }

  private List<Stage> stages(Contest contest, Entry entry, boolean correctable) {
    return Stage.strip(List.of(
        new Step("submitted", true, day(entry.submittedAt())),
        correctable ? new Step("correction", false, Dates.text(contest.lastEntryDay()))
            : new Step("check", entry.acceptedAt() != null, day(entry.acceptedAt())),
        new Step("jury", contest.protocol().rankedAt() != null, Dates.text(contest.lastJudgingDay())),
        new Step("result", contest.publishedAt() != null, day(contest.publishedAt()))));
  }

  private ResultLine result(Entry entry, boolean byEvened) {
    return results.of(entry.id()).map(result -> new ResultLine(result.place(), Figures.text(result.mean()),
        byEvened ? Figures.text(result.evenedMean()) : null, result.jurors(), comments(entry.id()))).orElse(null);
  }

  /** In an order that does not give away who wrote which. */
  private List<String> comments(EntryId entry) {
    return scoring.sheetsOf(entry).stream().filter(sheet -> sheet.finishedAt() != null && sheet.commentToAuthor() != null)
        .map(ScoreSheet::commentToAuthor).sorted().toList();
  }
}
