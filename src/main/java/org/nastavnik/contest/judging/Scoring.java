package org.nastavnik.contest.judging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What single jurors do: score, recuse, take over. */
@Service
@Transactional
public class Scoring {

  private final ContestRegister contests;
  private final Entries entries;
  private final ScoreSheets sheets;
  private final Conflicts conflicts;
  private final Outbox outbox;
  private final SchoolClock clock;

  Scoring(ContestRegister contests, Entries entries, ScoreSheets sheets, Conflicts conflicts, Outbox outbox, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.sheets = sheets;
    this.conflicts = conflicts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Who is to score an entry, by user id. */
  public List<String> jurors(EntryId entry) {
    return sheets.findByIdEntryIdOrderByIdJuror(entry.id()).stream().filter(ScoreSheet::isOpen).map(ScoreSheet::juror).toList();
  }

  /** The juror's sheet for an entry; empty where that is not for the juror to score. */
  @Transactional(readOnly = true)
  public Optional<ScoreSheet> sheet(EntryId entry, String juror) {
    return sheets.findById(ScoreSheetId.of(entry, juror));
  }

  /**
   * All sheets of a juror in an order of its own, always the same: so that no entry is early or late for everybody.
   */
  @Transactional(readOnly = true)
  public List<ScoreSheet> sheets(ContestId contest, String juror) {
    List<ScoreSheet> own = new ArrayList<>(sheets.ofJuror(contest, juror));
    own.sort((one, other) -> one.entryId().toString().compareTo(other.entryId().toString()));
    UUID seed = UUID.nameUUIDFromBytes((contest + juror).getBytes(StandardCharsets.UTF_8));
    Collections.shuffle(own, new Random(seed.getMostSignificantBits() ^ seed.getLeastSignificantBits()));
    return own;
  }

  /** All sheets of a juror by the number of the entry. */
  @Transactional(readOnly = true)
  public List<ScoreSheet> sheetsByNumber(ContestId contest, String juror) {
    return sheets.ofJuror(contest, juror);
  }

  /** All sheets of an entry, by juror. */
  @Transactional(readOnly = true)
  public List<ScoreSheet> sheetsOf(EntryId entry) {
    return sheets.findByIdEntryIdOrderByIdJuror(entry.id());
  }

  /** Every point of every finished sheet. */
  @Transactional(readOnly = true)
  public List<GivenPoints> finishedPoints(ContestId contest) {
    return sheets.finishedPoints(contest);
  }

  /** What jurors wrote for the jury on finished sheets. */
  @Transactional(readOnly = true)
  public List<Note> notes(ContestId contest) {
    return sheets.notes(contest);
  }

  /** Keeps a draft; it counts for nothing until the juror is finished. */
  public void saveDraft(EntryId entry, String juror, Map<String, Integer> points, String commentToAuthor, String noteToJury) {
    Contest contest = openContest(entry);
    own(entry, juror).write(points, commentToAuthor, noteToJury, contest.criteria());
  }

  /** The juror is done with an entry. */
  public void finish(EntryId entry, String juror, Map<String, Integer> points, String commentToAuthor, String noteToJury) {
    saveDraft(entry, juror, points, commentToAuthor, noteToJury);
    own(entry, juror).finish(openContest(entry).criteria(), clock.instant());
  }

  /** The juror cannot judge an entry impartially. */
  public void recuse(EntryId entry, String juror, String reason) {
    openContest(entry);
    own(entry, juror).recuse(reason, clock.instant());
  }

  private Contest openContest(EntryId entry) {
    Contest contest = contests.get(entries.get(entry).contestId());
    if (contest.judgingClosedAt() != null) {
      throw InvalidInput.because("contest.score.judgingClosed");
    }
    return contest;
  }

  private ScoreSheet own(EntryId entry, String juror) {
    return sheet(entry, juror).orElseThrow(() -> InvalidInput.because("contest.score.notYours"));
  }

  /**
   * Calls in a reserve for a juror who recused or was replaced: the one the coordinator chose, else the reserves in turn,
   * without those who have a conflict or a sheet for this entry.
   *
   * @return user id, or null where nobody is left
   */
  public String bringInReserve(EntryId id, String juror) {
    Entry entry = entries.get(id);
    Contest contest = contests.get(entry.contestId());
    sheet(id, juror).filter(ScoreSheet::isOpen).ifPresent(open -> open.replace(clock.instant()));
    String reserve = candidates(contest, entry, juror).stream().filter(candidate -> sheet(id, candidate).isEmpty()
        && !conflicts.bars(contest.id(), candidate, id)).findFirst().orElse(null);
    if (reserve != null) {
      sheets.save(new ScoreSheet(id, reserve, contest.id(), clock.instant()));
      outbox.queue(Letter.to(reserve, "contest.reserveCalled", contest.id().toString(),
          Map.of("contest", contest.title(), "until", contest.lastJudgingDay().toString())));
    }
    return reserve;
  }

  /** Starts with another reserve for each entry: so nobody gets them all, and nobody has to be counted. */
  private static List<String> candidates(Contest contest, Entry entry, String juror) {
    List<String> candidates = new ArrayList<>(contest.reserves());
    if (!candidates.isEmpty()) {
      Collections.rotate(candidates, -(entry.number() % candidates.size()));
    }
    contest.replacementOf(juror).ifPresent(chosen -> candidates.add(0, chosen));
    return candidates;
  }

  /** Goes on without what the juror has not finished now that judging is closed. */
  public void leaveOut(EntryId entry, String juror) {
    own(entry, juror).leaveOut(clock.instant());
  }
}
