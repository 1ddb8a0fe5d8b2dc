package org.nastavnik.portal.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.nastavnik.portal.processes.EngineFigures.Waiting;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Translations;
import org.springframework.stereotype.Component;

/** All processes: which versions of their diagrams run, how many instances, what failed and what waits longest. */
@Component
class Overview {

  private final ManagementService management;
  private final Definitions definitions;
  private final EngineFigures figures;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Overview(ManagementService management, Definitions definitions, EngineFigures figures, SignedIn signedIn, SchoolClock clock) {
    this.management = management;
    this.definitions = definitions;
    this.figures = figures;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * One process.
   *
   * @param versions the newest first
   * @param longest what waits longest, or null where nothing waits
   */
  record Row(String key, String name, List<Version> versions, Longest longest) {

    public long running() {
      return versions.stream().mapToLong(Version::running).sum();
    }

    public long incidents() {
      return versions.stream().mapToLong(Version::incidents).sum();
    }

    public Optional<Version> version(int number) {
      return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public Version newest() {
      return versions.get(0);
    }

    /** The version most instances run on; the newest of several. */
    Version busiest() {
      return versions.stream().reduce((one, older) -> older.running() > one.running() ? older : one).orElseThrow();
    }

    /** Those that instances run on, and the newest. */
    public List<Version> inUse() {
      return versions.stream().filter(version -> version.running() > 0 || version.equals(versions.get(0))).toList();
    }
  }

  /** A version of a diagram. */
  record Version(String id, int number, long running, long incidents) {}

  /**
   * A step at which something waits.
   *
   * @param howLong in words
   */
  record Longest(String step, String howLong, Heat heat, Instant since) {}

  /** By name. */
  List<Row> rows() {
    Map<String, Waiting> longest = figures.waiting().stream()
        .collect(Collectors.toMap(Waiting::definition, Function.identity(), Overview::longer));
    return deployed().values().stream().map(versions -> row(versions, longest)).sorted(Comparator.comparing(Row::name)).toList();
  }

  /** One process, without what waits. */
  Optional<Row> row(String key) {
    return Optional.ofNullable(deployed().get(key)).map(versions -> row(versions, Map.of()));
  }

  private Map<String, List<ProcessDefinitionStatistics>> deployed() {
    return signedIn.asSystem(() -> management.createProcessDefinitionStatisticsQuery().includeRootIncidents().list()).stream()
        .sorted(Comparator.comparing(ProcessDefinition::getVersion).reversed()).collect(Collectors.groupingBy(ProcessDefinition::getKey));
  }

  private Row row(List<ProcessDefinitionStatistics> versions, Map<String, Waiting> longest) {
    ProcessDefinition newest = versions.get(0);
    return new Row(newest.getKey(), nameOf(newest), versions.stream().map(Overview::version).toList(),
        versions.stream().map(version -> longest.get(version.getId())).filter(waiting -> waiting != null)
            .reduce(Overview::longer).map(this::longest).orElse(null));
  }

  private static Version version(ProcessDefinitionStatistics version) {
    return new Version(version.getId(), version.getVersion(), version.getInstances(),
        version.getIncidentStatistics().stream().mapToLong(IncidentStatistics::getIncidentCount).sum());
  }

  private Longest longest(Waiting waiting) {
    Duration length = Duration.between(waiting.longest(), clock.instant());
    return new Longest(definitions.diagram(waiting.definition()).nameOf(waiting.step()), HowLong.words(length), Heat.of(length),
        waiting.longest());
  }

  /** Another process that was called says itself what it waits for. */
  private static Waiting longer(Waiting one, Waiting other) {
    if (one.calls() != other.calls()) {
      return one.calls() ? other : one;
    }
    return other.longest().isBefore(one.longest()) ? other : one;
  }

  static String nameOf(ProcessDefinition definition) {
    return Translations.text(Optional.ofNullable(definition.getName()).orElse(definition.getKey()));
  }
}
