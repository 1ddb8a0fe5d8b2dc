package org.nastavnik.portal.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.runtime.Incident;
import org.nastavnik.portal.processes.EngineFigures.Waiting;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** What happens at each step of one version of a diagram. */
@Component
class StepFigures {

  private final Definitions definitions;
  private final EngineFigures figures;
  private final HistoryService history;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  StepFigures(Definitions definitions, EngineFigures figures, HistoryService history, RuntimeService runtime, SignedIn signedIn,
      SchoolClock clock) {
    this.definitions = definitions;
    this.figures = figures;
    this.history = history;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * A step.
   *
   * @param now how many wait there
   * @param longest how long the first of them has, in words; or null
   * @param median how long the one in the middle has, in words; or null
   * @param done how often it was done
   * @param incidents how many of those who wait there failed
   */
  record Step(String id, String name, long now, String longest, String median, Heat heat, long done, long incidents) {}

  /** Where something waits, the longest wait first; then the others in the order of the diagram. */
  List<Step> of(String definition) {
    Diagram diagram = definitions.diagram(definition);
    Map<String, Waiting> waiting = figures.waiting().stream().filter(step -> step.definition().equals(definition))
        .sorted(Comparator.comparing(Waiting::longest)).collect(Collectors.toMap(Waiting::step, Function.identity(), StepFigures::both));
    Map<String, Long> done = done(definition);
    Map<String, Long> failed = failed(definition);
    Instant now = clock.instant();
    List<String> steps = new ArrayList<>(waiting.values().stream().sorted(Comparator.comparing(Waiting::longest)).map(Waiting::step).toList());
    diagram.steps().stream().filter(step -> !waiting.containsKey(step)).forEach(steps::add);
    return steps.stream().map(step -> step(step, diagram.nameOf(step), waiting.get(step), now, done.getOrDefault(step, 0L),
        failed.getOrDefault(step, 0L))).toList();
  }

  /** The engine counts a step that is there for each of many, and what surrounds these, apart. */
  private static Waiting both(Waiting one, Waiting other) {
    return new Waiting(one.definition(), one.step(), one.calls() || other.calls(), one.now() + other.now(), one.longest(), one.median());
  }

  private static Step step(String id, String name, Waiting waiting, Instant now, long done, long failed) {
    if (waiting == null) {
      return new Step(id, name, 0, null, null, Heat.NONE, done, failed);
    }
    Duration longest = Duration.between(waiting.longest(), now);
    return new Step(id, name, waiting.now(), HowLong.words(longest), HowLong.words(Duration.between(waiting.median(), now)),
        Heat.of(longest), done, failed);
  }

  private Map<String, Long> done(String definition) {
    return signedIn.asSystem(() -> history.createHistoricActivityStatisticsQuery(definition).includeFinished().includeCanceled().list())
        .stream().collect(Collectors.toMap(HistoricActivityStatistics::getId, step -> step.getFinished() - step.getCanceled()));
  }

  private Map<String, Long> failed(String definition) {
    return signedIn.asSystem(() -> runtime.createIncidentQuery().processDefinitionId(definition).list()).stream()
        .filter(incident -> incident.getActivityId() != null)
        .collect(Collectors.groupingBy(Incident::getActivityId, Collectors.counting()));
  }
}
