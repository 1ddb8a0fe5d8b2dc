package org.nastavnik.portal.processes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.nastavnik.portal.processes.InstanceList.Line;
import org.nastavnik.portal.processes.InstanceList.Place;
import org.nastavnik.portal.processes.MovePlans.Checked;
import org.nastavnik.workflow.Failure;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** Moves running instances to another version of their diagram, after a look at what would become of them. */
@Component
class Migration {

  /** So many are looked at, and moved, at a time. */
  static final int MOST = 1000;

  /** So many are moved while the administrator waits; more of them the engine moves by itself. */
  private static final int MOVED_AT_ONCE = 50;
  private static final String MIGRATED = "Migrate";
  private static final int LINES_OF_A_MOVE = 3;

  private final MovePlans plans;
  private final InstanceList list;
  private final Definitions definitions;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Migration(MovePlans plans, InstanceList list, Definitions definitions, RuntimeService runtime, HistoryService history,
      SignedIn signedIn, SchoolClock clock) {
    this.plans = plans;
    this.list = list;
    this.definitions = definitions;
    this.runtime = runtime;
    this.history = history;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * What would become of the instances.
   *
   * @param steps at which something waits, those without a place in the new diagram first
   * @param movable instances all of whose steps have a place in the new diagram
   * @param stuck the others
   * @param targets steps of the new diagram to choose from
   */
  record Preview(List<Step> steps, List<Line> movable, List<Stuck> stuck, List<Target> targets) {

    public int instances() {
      return movable.size() + stuck.size();
    }

    public int places() {
      return steps.stream().mapToInt(Step::waiting).sum();
    }

    public boolean hasChoices() {
      return steps.stream().anyMatch(Step::isToBeChosen);
    }

    public boolean hasProblems() {
      return steps.stream().anyMatch(step -> step.problem() != null);
    }
  }

  /**
   * A step of the old diagram.
   *
   * @param becomes name of its place in the new diagram, or null
   * @param chosen id of the place the administrator chose, or null where the engine found it
   * @param problem why the choice was refused, or null
   */
  record Step(String id, String name, int waiting, String becomes, String chosen, String problem) {

    public boolean isToBeChosen() {
      return becomes == null || chosen != null;
    }
  }

  /** An instance that stays, with the names of the steps that have no place in the new diagram. */
  record Stuck(Line line, String steps) {}

  /** A step of the new diagram. */
  record Target(String id, String name) {}

  /**
   * What was done.
   *
   * @param later how many the engine moves by itself from now on
   */
  record Result(int moved, int later, List<Left> left) {}

  /** An instance that stayed as it was. */
  record Left(String instance, String subject, Failure why) {}

  Preview preview(Move move) {
    List<Line> lines = instances(move);
    return preview(move, lines, plans.check(move, waitedAt(lines)));
  }

  private List<Line> instances(Move move) {
    HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery().processDefinitionId(move.from()).unfinished();
    if (move.instance() != null) {
      query.processInstanceId(move.instance());
    }
    List<HistoricProcessInstance> found = signedIn.asSystem(() -> query.orderByProcessInstanceStartTime().asc().listPage(0, MOST));
    return list.lines(found, list.about(found));
  }

  private static Set<String> waitedAt(List<Line> lines) {
    return lines.stream().flatMap(line -> line.standing().stream()).map(Place::id).collect(Collectors.toSet());
  }

  private Preview preview(Move move, List<Line> lines, Checked checked) {
    Map<Boolean, List<Line>> fitting = lines.stream().collect(Collectors.partitioningBy(line -> homeless(line, checked).isEmpty()));
    Diagram target = definitions.diagram(move.to());
    return new Preview(steps(move, lines, checked), fitting.get(true),
        fitting.get(false).stream().map(line -> new Stuck(line, String.join(", ", homeless(line, checked)))).toList(),
        target.steps().stream().map(step -> new Target(step, target.nameOf(step))).toList());
  }

  private static List<String> homeless(Line line, Checked checked) {
    return line.standing().stream().filter(place -> !checked.becomes().containsKey(place.id())).map(Place::step).distinct().toList();
  }

  private List<Step> steps(Move move, List<Line> lines, Checked checked) {
    Map<String, List<Place>> waiting = lines.stream().flatMap(line -> line.standing().stream())
        .collect(Collectors.groupingBy(Place::id, LinkedHashMap::new, Collectors.toList()));
    Diagram target = definitions.diagram(move.to());
    return waiting.entrySet().stream().map(step -> {
      String becomes = checked.becomes().get(step.getKey());
      return new Step(step.getKey(), step.getValue().get(0).step(), step.getValue().size(), becomes == null ? null : target.nameOf(becomes),
          move.chosen().get(step.getKey()), checked.problems().get(step.getKey()));
    }).sorted(Comparator.comparing(step -> step.becomes() != null)).toList();
  }

  /** Moves those that can be; each by itself, so that one that cannot be stays as it is and hinders nobody. */
  Result move(Move move, String reason) {
    if (reason.isBlank()) {
      throw InvalidInput.of("reason", "processes.moveReasonNeeded");
    }
    List<Line> lines = instances(move);
    Checked checked = plans.check(move, waitedAt(lines));
    Preview preview = preview(move, lines, checked);
    if (preview.hasProblems() || preview.movable().isEmpty()) {
      throw InvalidInput.because("processes.nothingToMove");
    }
    return moved(preview, checked, reason);
  }

  private Result moved(Preview preview, Checked checked, String reason) {
    List<Line> movable = preview.movable();
    Instant before = clock.instant().minusMillis(1);
    List<Left> left = new ArrayList<>();
    boolean byItself = movable.size() > MOVED_AT_ONCE;
    if (byItself) {
      runtime.newMigration(checked.plan()).processInstanceIds(movable.stream().map(Line::id).toList()).executeAsync();
    } else {
      movable.forEach(line -> moveNow(line, checked, left));
    }
    remember(reason, before);
    int done = movable.size() - left.size();
    preview.stuck().forEach(stuck -> left.add(new Left(stuck.line().id(), stuck.line().subject(), new Failure(RefusalWords.noPlaceFor(stuck.steps()), null))));
    return new Result(byItself ? 0 : done, byItself ? done : 0, left);
  }

  private void moveNow(Line line, Checked checked, List<Left> left) {
    try {
      runtime.newMigration(checked.plan()).processInstanceIds(line.id()).execute();
    } catch (MigratingProcessInstanceValidationException refused) {
      left.add(new Left(line.id(), line.subject(), new Failure(words(refused.getValidationReport()), null)));
    } catch (RuntimeException failed) {
      left.add(new Left(line.id(), line.subject(), Failure.of(failed)));
    }
  }

  private static String words(MigratingProcessInstanceValidationReport report) {
    return Stream.of(report.getFailures().stream(), report.getActivityInstanceReports().stream().flatMap(step -> step.getFailures().stream()),
            report.getTransitionInstanceReports().stream().flatMap(step -> step.getFailures().stream()))
        .flatMap(failures -> failures).map(RefusalWords::of).distinct().collect(Collectors.joining(" "));
  }

  /** The engine's log has who moved what and when; the reason is added to what was moved after that. */
  private void remember(String reason, Instant before) {
    // Each move leaves a few lines that share an operation.
    history.createUserOperationLogQuery().userId(signedIn.userId()).operationType(MIGRATED).afterTimestamp(Date.from(before))
        .orderByTimestamp().desc().listPage(0, MOVED_AT_ONCE * LINES_OF_A_MOVE).stream().filter(entry -> entry.getAnnotation() == null)
        .map(UserOperationLogEntry::getOperationId).distinct().forEach(operation -> history.setAnnotationForOperationLogById(operation, reason.strip()));
  }
}
