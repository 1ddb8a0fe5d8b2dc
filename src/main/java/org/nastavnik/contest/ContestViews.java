package org.nastavnik.contest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.contest.ContestView.CriterionView;
import org.nastavnik.contest.EntryView.FileView;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.entry.EntryFile;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.JuryMember;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** Makes views of entities, and sees to it that a juror's view of a blind contest names nobody. */
@Component
class ContestViews {

  private final People people;
  private final SchoolClock clock;

  ContestViews(People people, SchoolClock clock) {
    this.people = people;
    this.clock = clock;
  }

  ContestView of(Contest contest) {
    return new ContestView(contest.id(), contest.projectId(), contest.title(), contest.theme(), contest.lastEntryDay(),
        contest.lastJudgingDay(), contest.isBlind(), contest.prizes(), contest.entriesPerAuthor(),
        contest.accepts(clock.instant(), clock.getZone()),
        contest.criteria().stream().map(criterion ->
            new CriterionView(criterion.code(), criterion.name(), criterion.weight(), criterion.max())).toList(),
        contest.jury().stream().map(JuryMember::userId).toList(),
        contest.judgingOpenedAt(), contest.publishedAt(), contest.cancelledAt());
  }

  EntryView of(Entry entry) {
    return new EntryView(entry.id(), entry.contestId(), entry.author(), entry.title(), entry.summary(), entry.submittedAt(),
        entry.files().stream().map(file -> new FileView(file.file(), file.name())).toList(), entry.number(),
        entry.returnRemark(), entry.acceptedAt(), entry.declineReason(), entry.withdrawnAt());
  }

  JuryEntry forJuror(Contest contest, Entry entry, ScoreSheet sheet) {
    return new JuryEntry(entry.id(), entry.number(), entry.juryTitle(), entry.juryText(),
        contest.isBlind() ? null : authorOf(entry), filesForJury(contest, entry), entry.keepsFilesBack(contest.isBlind()),
        sheet.points(), sheet.commentToAuthor(), sheet.noteToJury(), sheet.isOpen());
  }

  /** Files as the jury sees them: in blind judging copies without names, under names that tell nothing. */
  static List<FileView> filesForJury(Contest contest, Entry entry) {
    List<EntryFile> files = entry.filesForJury(contest.isBlind());
    return IntStream.range(0, files.size()).mapToObj(index -> new FileView(files.get(index).file(),
        contest.isBlind() ? neutralName(entry, files.get(index), index + 1) : files.get(index).name())).toList();
  }

  private static String neutralName(Entry entry, EntryFile file, int place) {
    return Messages.text("contest.entry.blindFile", entry.number(), place) + file.extension();
  }

  /** Name and branch of the author. */
  String authorOf(Entry entry) {
    return authorsOf(List.of(entry)).get(entry.id());
  }

  /** Name and branch of the author by entry; where the account is gone, its id stands for the name. */
  Map<EntryId, String> authorsOf(Collection<Entry> entries) {
    return authorsOf(entries, people.names(entries.stream().map(Entry::author).distinct().toList()));
  }

  /** @param known names of the authors, by user id */
  Map<EntryId, String> authorsOf(Collection<Entry> entries, Map<String, String> known) {
    Map<BranchId, Branch> branches = people.branches(entries.stream().map(Entry::branchId).distinct().toList()).stream()
        .collect(Collectors.toMap(Branch::id, Function.identity()));
    return entries.stream().collect(Collectors.toMap(Entry::id,
        entry -> known.getOrDefault(entry.author(), entry.author()) + ", " + branches.get(entry.branchId()).name()));
  }
}
