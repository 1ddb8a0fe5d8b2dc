package org.nastavnik.portal.branches;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.contest.Contests;
import org.nastavnik.event.EventId;
import org.nastavnik.event.EventState;
import org.nastavnik.event.EventView;
import org.nastavnik.event.Events;
import org.nastavnik.event.Participation;
import org.nastavnik.event.Participation.Step;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.portal.branches.BranchRow.Cell;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.regulation.Regulations;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which branch takes part in what; and a word to those that fall behind. */
@Component
@Transactional
class BranchMatrix {

  private static final String REMINDER = "branches.reminder";
  private static final String TABLE = "branchBehind";

  private final Projects projects;
  private final Events events;
  private final Regulations regulations;
  private final Contests contests;
  private final People people;
  private final Outbox outbox;
  private final Decisions decisions;
  private final SchoolClock clock;

  BranchMatrix(Projects projects, Events events, Regulations regulations, Contests contests, People people, Outbox outbox,
      Decisions decisions, SchoolClock clock) {
    this.projects = projects;
    this.events = events;
    this.regulations = regulations;
    this.contests = contests;
    this.people = people;
    this.outbox = outbox;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * All branches of a project.
   *
   * @param events those that were not cancelled, by date
   * @param rule when a branch is falling behind
   */
  record Matrix(List<EventView> events, List<BranchRow> rows, Behind rule) {

    static final Matrix EMPTY = new Matrix(List.of(), List.of(), null);

    public List<BranchRow> behind() {
      return rows.stream().filter(BranchRow::behind).toList();
    }

    /** Those of them that can be reminded now. */
    public List<BranchRow> toBeReminded() {
      return behind().stream().filter(BranchRow::mayBeReminded).toList();
    }
  }

  @Transactional(readOnly = true)
  public Matrix of(ProjectId project) {
    List<EventView> columns = events.ofProject(project).stream().filter(event -> event.state() != EventState.CANCELLED).toList();
    Map<BranchId, Map<EventId, Set<Step>>> steps = steps(project);
    Map<BranchId, Long> feedback = new HashMap<>();
    steps.forEach((branch, byEvent) -> feedback.put(branch, byEvent.values().stream().filter(done -> done.contains(Step.FEEDBACK)).count()));
    Map<BranchId, String> librarians = people.librarians();
    Set<BranchId> toRead = regulations.branchesToRead(project);
    Map<BranchId, Long> entries = contests.entriesByBranch(project);
    Set<String> reminded = outbox.about(REMINDER, subject(project)).stream().map(Letter::userId).collect(Collectors.toSet());
    Behind rule = rule((int) columns.stream().filter(event -> event.state() == EventState.HELD).count());
    List<BranchRow> rows = people.branches(projects.branches(project)).stream().map(branch -> {
      List<Cell> cells = columns.stream().map(event -> cell(event, steps.getOrDefault(branch.id(), Map.of()).getOrDefault(event.id(), Set.of()))).toList();
      List<Cell> held = heldOnes(columns, cells);
      int missed = (int) held.stream().filter(BranchMatrix::isAbsence).count();
      String librarian = librarians.get(branch.id());
      boolean behind = rule.unread() && toRead.contains(branch.id()) || missedTheLast(rule.missedInARow(), held);
      return new BranchRow(branch, librarian, cells, missed, held.size(), feedback.getOrDefault(branch.id(), 0L), toRead.contains(branch.id()),
          entries.getOrDefault(branch.id(), 0L), behind, reminded.contains(librarian));
    }).toList();
    return new Matrix(columns, rows, rule);
  }

  private Behind rule(int held) {
    return Behind.of(decisions.look(TABLE, Map.of("eventsHeld", held)).get(0));
  }

  /** What the people of each branch did, those too who are no librarians any more. */
  private Map<BranchId, Map<EventId, Set<Step>>> steps(ProjectId project) {
    List<Participation> all = events.participations(project);
    Map<String, BranchId> branches = people.branchesOf(all.stream().map(Participation::userId).distinct().toList());
    Map<BranchId, Map<EventId, Set<Step>>> steps = new HashMap<>();
    for (Participation done : all) {
      BranchId branch = branches.get(done.userId());
      if (branch != null) {
        steps.computeIfAbsent(branch, none -> new HashMap<>())
            .computeIfAbsent(done.event(), event -> EnumSet.noneOf(Step.class)).add(done.step());
      }
    }
    return steps;
  }

  private static Cell cell(EventView event, Set<Step> steps) {
    if (steps.contains(Step.FEEDBACK) && steps.contains(Step.ATTENDED)) {
      return Cell.FEEDBACK;
    }
    if (steps.contains(Step.ATTENDED)) {
      return Cell.ATTENDED;
    }
    if (steps.contains(Step.REGISTERED)) {
      return event.state() == EventState.HELD ? Cell.MISSED : Cell.REGISTERED;
    }
    return Cell.NONE;
  }

  private static List<Cell> heldOnes(List<EventView> columns, List<Cell> cells) {
    List<Cell> held = new ArrayList<>();
    for (int place = 0; place < columns.size(); place++) {
      if (columns.get(place).state() == EventState.HELD) {
        held.add(cells.get(place));
      }
    }
    return held;
  }

  private static boolean isAbsence(Cell cell) {
    return cell == Cell.NONE || cell == Cell.MISSED;
  }

  private static boolean missedTheLast(int many, List<Cell> held) {
    return held.size() >= many && held.subList(held.size() - many, held.size()).stream().allMatch(BranchMatrix::isAbsence);
  }

  /**
   * Writes to the librarian of a branch what it has missed; at most once a day.
   *
   * @throws InvalidInput where the branch has no librarian, takes no part, or was reminded today
   */
  public void remind(ProjectId project, BranchId branch) {
    BranchRow row = of(project).rows().stream().filter(each -> each.branch().id().equals(branch)).findFirst()
        .orElseThrow(() -> InvalidInput.because("branches.unknown"));
    if (!row.mayBeReminded()) {
      throw InvalidInput.because(row.reminded() ? "branches.remindedToday" : "branches.nobody");
    }
    write(project, row);
  }

  /**
   * The same to every branch that is falling behind and was not reminded today.
   *
   * @return how many were written to
   */
  public int remindAllBehind(ProjectId project) {
    List<BranchRow> behind = of(project).toBeReminded();
    behind.forEach(row -> write(project, row));
    return behind.size();
  }

  private void write(ProjectId project, BranchRow row) {
    Map<String, String> facts = new HashMap<>();
    facts.put("branch", row.branch().name());
    facts.put("attended", String.valueOf(row.attended()));
    facts.put("held", String.valueOf(row.held()));
    outbox.queue(Letter.to(row.librarian(), REMINDER, subject(project), facts));
  }

  private String subject(ProjectId project) {
    return project + ":" + clock.today();
  }
}
