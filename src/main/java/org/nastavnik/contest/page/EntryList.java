package org.nastavnik.contest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.people.People;
import org.nastavnik.people.Reader;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.OwedTasks;
import org.nastavnik.workflow.OwedTasks.OwedTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the entries of a contest, for those in charge; not for jurors of a blind one, nor does it name authors. */
@Component
@Transactional(readOnly = true)
class EntryList {

  private static final List<String> URGENT = List.of("checked", "returned");

  /**
   * An entry.
   *
   * @param number null until judging opens
   * @param state of the message {@code contest.state.<state>}
   * @param checker who checks it, in words; null where nobody has to
   */
  record Line(String id, Integer number, String title, String state, String checker) {}

  private final ContestRegister register;
  private final Entries entries;
  private final OwedTasks owed;
  private final People people;

  EntryList(ContestRegister register, Entries entries, OwedTasks owed, People people) {
    this.register = register;
    this.entries = entries;
    this.owed = owed;
    this.people = people;
  }

  /** What is to be done first; empty where the reader may not know. */
  List<Line> of(ProjectId project, Reader reader) {
    Optional<Contest> contest = reader.isStaff() ? register.findFirstByProjectIdOrderByRegisteredAtDesc(project) : Optional.empty();
    return contest.filter(open -> !open.isBlind() || !open.hasJuror(reader.userId())).map(open -> lines(open, reader)).orElse(List.of());
  }

  private List<Line> lines(Contest contest, Reader reader) {
    List<Entry> all = entries.findByContestIdOrderBySubmittedAtAscIdAsc(contest.id());
    Map<String, OwedTask> open = all.stream().allMatch(entry -> entry.acceptedAt() != null) ? Map.of()
        : owed.with("contestId", contest.id().toString(), reader.userId(), reader.roles()).stream()
            .filter(task -> task.key().equals("CheckEntry") || task.key().equals("CorrectEntry"))
            .collect(Collectors.toMap(OwedTask::businessKey, Function.identity(), (one, other) -> one));
    Set<EntryId> returned = open.values().stream().filter(task -> task.key().equals("CorrectEntry"))
        .map(task -> EntryId.of(task.businessKey())).collect(Collectors.toSet());
    Map<String, String> names = people.names(open.values().stream().map(OwedTask::owner).filter(Objects::nonNull).distinct().toList());
    return all.stream().map(entry -> new Line(entry.id().toString(), entry.number(), entry.title(), OwnEntries.state(contest, entry, returned),
            checker(open.get(entry.id().toString()), names)))
        .sorted(Comparator.comparing((Line line) -> !URGENT.contains(line.state()))
            .thenComparing(Line::number, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
  }

  private static String checker(OwedTask task, Map<String, String> names) {
    if (task == null || !task.key().equals("CheckEntry")) {
      return null;
    }
    return task.owner() == null ? Messages.text("contest.entries.nobody") : names.getOrDefault(task.owner(), task.owner());
  }
}
