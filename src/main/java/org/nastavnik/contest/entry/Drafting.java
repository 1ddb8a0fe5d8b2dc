package org.nastavnik.contest.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.Upload;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an author types before it is handed in. A draft is its author's alone. */
@Service
@Transactional
public class Drafting {

  private final ContestRegister contests;
  private final Entries entries;
  private final Drafts drafts;
  private final Corrections corrections;
  private final Eligibility eligibility;
  private final FileStore files;
  private final SchoolClock clock;

  Drafting(ContestRegister contests, Entries entries, Drafts drafts, Corrections corrections, Eligibility eligibility, FileStore files,
      SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.drafts = drafts;
    this.corrections = corrections;
    this.eligibility = eligibility;
    this.files = files;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public DraftView draft(ContestId contest, String author) {
    return find(contest, author).map(DraftView::of).orElse(DraftView.EMPTY);
  }

  /** Keeps title and text as they are so far. */
  public void write(ContestId contest, String author, String title, String summary) {
    toWriteOn(contest, author).write(title, summary, clock.instant());
  }

  /**
   * Adds a file.
   *
   * @throws InvalidInput where its kind, its size or the number of files is not allowed; it is not kept then
   */
  public EntryFile addFile(ContestId contest, String author, Upload handedIn) {
    Draft draft = toWriteOn(contest, author);
    EntryFile file = EntryFile.of(files.store(handedIn.content(), handedIn.name()), false);
    List<EntryFile> all = new ArrayList<>(draft.files());
    all.add(file);
    List<String> refusals = eligibility.refusals(all);
    if (!refusals.isEmpty()) {
      throw InvalidInput.of("files", "contest.draft.fileRefused", handedIn.name(), eligibility.text(refusals, List.of(file)));
    }
    draft.add(file, clock.instant());
    return file;
  }

  /** Takes a file away again; one that is gone already changes nothing. */
  public void removeFile(ContestId contest, String author, FileId file) {
    find(contest, author).filter(draft -> draft.remove(file)).ifPresent(draft -> files.remove(file));
  }

  /** Forgets the draft with its files. */
  public void discard(ContestId contest, String author) {
    find(contest, author).ifPresent(draft -> {
      drafts.delete(draft);
      draft.files().forEach(file -> files.remove(file.file()));
    });
  }

  /** What the author of a returned entry has written on it so far, if anything. */
  @Transactional(readOnly = true)
  public Optional<DraftView> correction(EntryId entry) {
    return corrections.findById(entry).map(DraftView::of);
  }

  /**
   * Keeps what the author corrects as it is so far; it counts for nothing until it is sent.
   *
   * @throws InvalidInput where the entry is somebody else's
   */
  public void writeCorrection(EntryId id, String author, String title, String summary) {
    if (!entries.get(id).author().equals(author)) {
      throw InvalidInput.because("contest.entry.notYours");
    }
    Correction correction = corrections.findById(id).orElseGet(() -> new Correction(id));
    correction.write(title, summary, clock.instant());
    corrections.save(correction);
  }

  private Optional<Draft> find(ContestId contest, String author) {
    return drafts.findById(Draft.Key.of(contest, author));
  }

  private Draft toWriteOn(ContestId contest, String author) {
    if (!contests.get(contest).accepts(clock.instant(), clock.getZone())) {
      throw InvalidInput.because("contest.entry.notAccepting");
    }
    return find(contest, author).orElseGet(() -> begin(contest, author));
  }

  private Draft begin(ContestId contest, String author) {
    Draft begun = new Draft(Draft.Key.of(contest, author));
    begun.write(null, null, clock.instant());
    return drafts.save(begun);
  }
}
