package org.nastavnik.portal.processes;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.notification.Hindrance;
import org.nastavnik.portal.processes.FailedStep.Kind;
import org.nastavnik.workflow.Failure;
import org.nastavnik.workflow.InstanceSubjects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Translations;
import org.springframework.stereotype.Component;

/** What failed in the engine, and another try. */
@Component
class Incidents {

  /** So many are tried while the administrator waits; the engine tries the others by itself. */
  private static final int TRIED_AT_ONCE = 25;

  private final EngineFigures figures;
  private final Definitions definitions;
  private final InstanceSubjects subjects;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Incidents(EngineFigures figures, Definitions definitions, InstanceSubjects subjects, ManagementService management,
      RuntimeService runtime, SignedIn signedIn, SchoolClock clock) {
    this.figures = figures;
    this.definitions = definitions;
    this.subjects = subjects;
    this.management = management;
    this.runtime = runtime;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * Incidents that are alike.
   *
   * @param process name of the process, null where it happened outside of any
   * @param step name of the step, or null
   */
  record Group(Kind kind, String process, String step, List<Row> rows) {

    /** Stands for all of them. */
    public String id() {
      return rows.get(0).id();
    }

    public boolean canBeTried() {
      return rows.stream().anyMatch(Row::canBeTried);
    }
  }

  /**
   * An incident.
   *
   * @param subject in a few words what the instance is about, or null
   * @param howLong ago it happened, in words
   * @param reason why somebody tried it again last, or null
   */
  record Row(String id, String processKey, String instance, String subject, Failure failure, LocalDateTime since, String howLong,
      String reason, boolean canBeTried) {}

  /**
   * What became of another try.
   *
   * @param done how many worked
   * @param problems why others did not, each once
   * @param failed how many did not
   * @param later how many the engine will try by itself
   */
  record Outcome(int done, int failed, int later, List<Failure> problems) {}

  /** The newest first, of one process or of all where it is null. */
  List<Group> groups(String process) {
    List<FailedStep> failed = figures.failed(process);
    Map<String, String> about = subjects.of(failed.stream().filter(step -> step.process() != null)
        .map(step -> new InstanceSubjects.Instance(step.instance(), step.process(), step.businessKey())).toList());
    return failed.stream().collect(Collectors.groupingBy(FailedStep::alike, LinkedHashMap::new, Collectors.toList())).values().stream()
        .map(alike -> group(alike, about)).toList();
  }

  private Group group(List<FailedStep> alike, Map<String, String> about) {
    FailedStep first = alike.get(0);
    return new Group(first.kind(), Translations.text(first.processName()), first.definition() == null ? null
        : definitions.diagram(first.definition()).nameOf(first.step()), alike.stream().map(step -> row(step, about)).toList());
  }

  private Row row(FailedStep failed, Map<String, String> about) {
    String subject = failed.instance() == null ? null : about.get(failed.instance());
    return new Row(failed.id(), failed.process(), failed.instance(), subject,
        failed.kind() == Kind.LETTER ? Hindrance.of(failed.message()) : Failure.of(failed.message()),
        LocalDateTime.ofInstant(failed.since(), clock.getZone()), HowLong.words(Duration.between(failed.since(), clock.instant())),
        failed.reason(), failed.canBeTried());
  }

  /** Tries again what failed. The reason stays with the incident, and in its history. */
  Outcome tryAgain(String incident, String reason) {
    FailedStep chosen = require(incident);
    return tryAgain(List.of(chosen), reason);
  }

  /** The same for all that are like this one. */
  Outcome tryAllAgain(String incident, String reason) {
    FailedStep chosen = require(incident);
    return tryAgain(figures.failed(chosen.process()).stream().filter(FailedStep::canBeTried)
        .filter(step -> step.alike().equals(chosen.alike())).toList(), reason);
  }

  private FailedStep require(String incident) {
    return figures.incident(incident).filter(FailedStep::canBeTried)
        .orElseThrow(() -> InvalidInput.because("processes.incidentGone"));
  }

  private Outcome tryAgain(List<FailedStep> failed, String reason) {
    if (reason.isBlank()) {
      throw InvalidInput.of("reason", "processes.reasonNeeded");
    }
    failed.forEach(step -> runtime.setAnnotationForIncidentById(step.id(), reason.strip()));
    List<FailedStep> now = failed.subList(0, Math.min(failed.size(), TRIED_AT_ONCE));
    List<FailedStep> later = failed.subList(now.size(), failed.size());
    List<Failure> problems = new ArrayList<>();
    now.forEach(step -> tryNow(step, problems));
    if (!later.isEmpty()) {
      management.setJobRetries(later.stream().map(FailedStep::job).toList(), 1);
    }
    return new Outcome(now.size() - problems.size(), problems.size(), later.size(), problems.stream().distinct().toList());
  }

  /** As the engine does it, in nobody's name. */
  private void tryNow(FailedStep failed, List<Failure> problems) {
    try {
      signedIn.asSystem(() -> {
        management.executeJob(failed.job());
        return null;
      });
    } catch (RuntimeException again) {
      problems.add(Failure.of(again));
    }
  }
}
