package org.nastavnik.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.FigureSource;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.ResultSource;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** Says how far the passport's contest is, only one with published results counts; and how many entries branches handed in. */
@Component
class ContestResultSource implements ResultSource, FigureSource {

  private final ContestRegister contests;
  private final Entries entries;
  private final SchoolClock clock;

  ContestResultSource(ContestRegister contests, Entries entries, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.clock = clock;
  }

  @Override
  public List<Result> results(ProjectId project) {
    List<Contest> known = contests.findByProjectIdOrderByRegisteredAt(project);
    List<Evidence> held = known.stream().filter(contest -> contest.publishedAt() != null)
        .map(contest -> new Evidence(contest.id().toString(), contest.title(),
            LocalDate.ofInstant(contest.publishedAt(), clock.getZone()))).toList();
    List<Contest> underWay = known.stream().filter(contest -> !contest.isOver()).toList();
    List<Coming> coming = underWay.stream().flatMap(ContestResultSource::deadlines).toList();
    return List.of(new Result("contest", held.size(), underWay.size(), held, coming));
  }

  @Override
  public Map<BranchFigure, Map<BranchId, Long>> branches(ProjectId project) {
    return Map.of(BranchFigure.ENTRIES,
        entries.branchesOf(project).stream().collect(Collectors.groupingBy(branch -> branch, Collectors.counting())));
  }

  private static Stream<Coming> deadlines(Contest contest) {
    return contest.rulesApprovedAt() == null ? Stream.of()
        : Stream.of(deadline(contest, "entries", contest.lastEntryDay()), deadline(contest, "judging", contest.lastJudgingDay()));
  }

  private static Coming deadline(Contest contest, String what, LocalDate day) {
    return new Coming(contest.id().toString(), Messages.text("contest.deadline." + what, contest.title()), day);
  }
}
