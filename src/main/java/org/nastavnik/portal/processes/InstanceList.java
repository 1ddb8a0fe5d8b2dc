package org.nastavnik.portal.processes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.nastavnik.portal.processes.EngineFigures.Standing;
import org.nastavnik.portal.processes.InstanceSearch.State;
import org.nastavnik.portal.processes.Overview.Row;
import org.nastavnik.portal.processes.Overview.Version;
import org.nastavnik.workflow.InstanceSubjects;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** Instances of a process, running and over, with what each is about. */
@Component
class InstanceList {

  static final int PAGE = 50;

  /** Among so many of the newest words are looked for. */
  private static final int SEARCHED = 1000;

  private final HistoryService history;
  private final EngineFigures figures;
  private final Definitions definitions;
  private final InstanceSubjects subjects;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  InstanceList(HistoryService history, EngineFigures figures, Definitions definitions, InstanceSubjects subjects, SignedIn signedIn,
      SchoolClock clock) {
    this.history = history;
    this.figures = figures;
    this.definitions = definitions;
    this.subjects = subjects;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * An instance.
   *
   * @param subject in a few words what it is about, or null
   * @param ended null while it runs
   * @param took how long it runs or ran, in words
   * @param cut whether it was ended before its end
   * @param standing where it stands, the longest wait first
   */
  record Line(String id, String subject, int version, LocalDateTime started, LocalDateTime ended, String took, boolean cut,
      List<Place> standing) {

    public boolean failed() {
      return standing.stream().anyMatch(Place::failed);
    }
  }

  /** A step at which an instance stands. */
  record Place(String id, String step, String howLong, Heat heat, boolean failed) {}

  /** @param searchedAll false where there may be older ones that were not looked at */
  record Page(List<Line> lines, boolean more, boolean searchedAll) {}

  /** The newest first. */
  Page find(Row process, InstanceSearch search) {
    HistoricProcessInstanceQuery query = query(process, search).orderByProcessInstanceStartTime().desc().orderByProcessInstanceId().desc();
    boolean byWords = !search.words().isEmpty();
    List<HistoricProcessInstance> found = signedIn.asSystem(() -> byWords ? query.listPage(0, SEARCHED)
        : query.listPage(search.page() * PAGE, PAGE + 1));
    Map<String, String> about = about(found);
    List<HistoricProcessInstance> fitting = !byWords ? found : found.stream().filter(instance -> fits(instance, about, search.words()))
        .skip((long) search.page() * PAGE).limit(PAGE + 1L).toList();
    return new Page(lines(fitting.subList(0, Math.min(fitting.size(), PAGE)), about, process.versions()), fitting.size() > PAGE,
        !byWords || found.size() < SEARCHED);
  }

  private HistoricProcessInstanceQuery query(Row process, InstanceSearch search) {
    HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery().processDefinitionKey(process.key());
    if (search.version() != null) {
      query.processDefinitionId(process.version(search.version()).map(Version::id).orElse("none"));
    }
    if (search.isOfOpen()) {
      query.unfinished();
    }
    if (search.state() == State.FAILED) {
      query.withIncidents().incidentStatus("open");
    }
    if (search.state() == State.OVER) {
      query.finished();
    }
    if (search.step().isEmpty()) {
      return query;
    }
    return search.isOfOpen() ? query.activityIdIn(search.step()) : query.executedActivityIdIn(search.step());
  }

  Map<String, String> about(Collection<HistoricProcessInstance> instances) {
    return subjects.of(instances.stream().map(instance -> new InstanceSubjects.Instance(instance.getId(),
        instance.getProcessDefinitionKey(), instance.getBusinessKey())).toList());
  }

  private static boolean fits(HistoricProcessInstance instance, Map<String, String> about, String words) {
    return words.equals(instance.getBusinessKey()) || words.equals(instance.getId())
        || about.getOrDefault(instance.getId(), "").toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /** These instances, whatever processes they belong to. */
  List<Line> lines(List<HistoricProcessInstance> instances, Map<String, String> about) {
    return lines(instances, about, List.of());
  }

  private List<Line> lines(List<HistoricProcessInstance> instances, Map<String, String> about, List<Version> versions) {
    Map<String, Integer> numbers = versions.stream().collect(Collectors.toMap(Version::id, Version::number));
    Map<String, List<Standing>> standing = figures.standing(instances.stream().filter(instance -> instance.getEndTime() == null)
        .map(HistoricProcessInstance::getId).toList()).stream().collect(Collectors.groupingBy(Standing::instance));
    return instances.stream().map(instance -> line(instance, about, numbers, standing.getOrDefault(instance.getId(), List.of()))).toList();
  }

  private Line line(HistoricProcessInstance instance, Map<String, String> about, Map<String, Integer> numbers, List<Standing> standing) {
    Instant until = instance.getEndTime() == null ? clock.instant() : instance.getEndTime().toInstant();
    return new Line(instance.getId(), about.get(instance.getId()),
        numbers.getOrDefault(instance.getProcessDefinitionId(), instance.getProcessDefinitionVersion()), local(instance.getStartTime()),
        local(instance.getEndTime()), HowLong.words(Duration.between(instance.getStartTime().toInstant(), until)),
        instance.getState().endsWith("TERMINATED"), places(instance.getProcessDefinitionId(), standing));
  }

  List<Place> places(String definition, List<Standing> standing) {
    Instant now = clock.instant();
    return standing.stream().map(place -> {
      Duration wait = Duration.between(place.since(), now);
      return new Place(place.step(), definitions.diagram(definition).nameOf(place.step()), HowLong.words(wait), Heat.of(wait), place.failed());
    }).toList();
  }

  LocalDateTime local(Date moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment.toInstant(), clock.getZone());
  }
}
