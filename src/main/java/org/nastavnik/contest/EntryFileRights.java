package org.nastavnik.contest;

import java.util.Collections;
import java.util.Optional;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.entry.EntryFile;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileRights;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of an entry: for its author and those in charge, and for the jurors who score it what is made for the jury. Whoever
 * may judge a blind contest is a juror only, whatever else the person is.
 */
@Component
@Transactional(readOnly = true)
class EntryFileRights implements FileRights {

  private final Entries entries;
  private final ContestRegister contests;
  private final Scoring scoring;
  private final People people;

  EntryFileRights(Entries entries, ContestRegister contests, Scoring scoring, People people) {
    this.entries = entries;
    this.contests = contests;
    this.scoring = scoring;
    this.people = people;
  }

  @Override
  public Optional<String> nameFor(FileId file, String userId) {
    return entries.withFile(file.id()).flatMap(entry -> {
      Contest contest = contests.get(entry.contestId());
      boolean asItIs = entry.author().equals(userId) || isInCharge(userId) && !(contest.isBlind() && contest.hasJuror(userId));
      return asItIs ? nameOf(entry, file) : nameForJuror(contest, entry, file, userId);
    });
  }

  private boolean isInCharge(String userId) {
    return !Collections.disjoint(people.rolesOf(userId), Roles.IN_CHARGE);
  }

  private static Optional<String> nameOf(Entry entry, FileId file) {
    return entry.allFiles().stream().filter(one -> one.file().equals(file)).map(EntryFile::name).findFirst();
  }

  private Optional<String> nameForJuror(Contest contest, Entry entry, FileId file, String userId) {
    boolean judges = scoring.sheet(entry.id(), userId).filter(ScoreSheet::counts).isPresent();
    return !judges ? Optional.empty() : ContestViews.filesForJury(contest, entry).stream()
        .filter(one -> one.id().equals(file)).map(EntryView.FileView::name).findFirst();
  }
}
