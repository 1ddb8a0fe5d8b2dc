package org.nastavnik.portal.processes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.nastavnik.people.People;
import org.nastavnik.portal.processes.InstanceList.Line;
import org.nastavnik.workflow.InstanceSubjects;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Translations;
import org.springframework.stereotype.Component;

/** One instance of a process: where it stands, how it came there, and what it called. */
@Component
class InstanceView {

  private static final int CALLED_SHOWN = 50;
  private static final String USER_TASK = "userTask";
  private static final int STEPS_READ = 2000;
  private static final Set<String> PARTS = Set.of("subProcess", "multiInstanceBody", "transaction");

  private final HistoryService history;
  private final InstanceList list;
  private final Definitions definitions;
  private final InstanceSubjects subjects;
  private final People people;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  InstanceView(HistoryService history, InstanceList list, Definitions definitions, InstanceSubjects subjects, People people,
      SignedIn signedIn, SchoolClock clock) {
    this.history = history;
    this.list = list;
    this.definitions = definitions;
    this.subjects = subjects;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * An instance with its surroundings.
   *
   * @param process name of its process
   * @param caller id of the instance that called it, or null
   * @param began who began it: a name, or null where nobody did or nobody is to know
   * @param steps the newest first
   * @param more whether there are older ones
   * @param called what it called, the oldest first
   * @param path ids of what it went through in the diagram
   */
  record Instance(Line line, String key, String process, String caller, String began, List<Step> steps, boolean more,
      List<Called> called, List<String> path) {

    public String pathWords() {
      return String.join(" ", path);
    }

    public String standingWords() {
      return line.standing().stream().map(InstanceList.Place::id).collect(Collectors.joining(" "));
    }
  }

  /**
   * A step that was done, or is under way.
   *
   * @param who a name, or null
   * @param byPeople whether it is for people to do
   * @param kept whether who did it is kept even from the administrator
   * @param ended null while it is under way
   * @param cut whether it was ended before it was done
   */
  record Step(String name, String who, boolean byPeople, boolean kept, LocalDateTime began, LocalDateTime ended, String took, boolean cut) {}

  /** An instance of another process that this one called. */
  record Called(String process, Line line) {}

  Optional<Instance> find(String id, int shown) {
    return signedIn.asSystem(() -> {
      List<HistoricProcessInstance> family = new ArrayList<>(history.createHistoricProcessInstanceQuery()
          .or().processInstanceId(id).superProcessInstanceId(id).endOr().orderByProcessInstanceStartTime().asc().listPage(0, CALLED_SHOWN));
      Optional<HistoricProcessInstance> found = family.stream().filter(instance -> instance.getId().equals(id)).findFirst();
      found.ifPresent(family::remove);
      return found.map(instance -> view(instance, family, shown));
    });
  }

  private Instance view(HistoricProcessInstance instance, List<HistoricProcessInstance> called, int shown) {
    List<HistoricProcessInstance> all = Stream.concat(Stream.of(instance), called.stream()).toList();
    List<Line> lines = list.lines(all, list.about(all));
    List<HistoricActivityInstance> been = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
        .orderByHistoricActivityInstanceStartTime().desc().orderPartiallyByOccurrence().desc().listPage(0, STEPS_READ);
    List<HistoricActivityInstance> steps = been.stream().filter(InstanceView::isStep).toList();
    String starter = subjects.namesDoer(instance.getProcessDefinitionKey(), null) ? instance.getStartUserId() : null;
    Map<String, String> names = people.names(Stream.concat(Stream.ofNullable(starter),
        steps.stream().limit(shown).map(HistoricActivityInstance::getAssignee)).filter(Objects::nonNull).distinct().toList());
    List<Called> calledLines = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      calledLines.add(new Called(nameOf(all.get(i)), lines.get(i)));
    }
    return new Instance(lines.get(0), instance.getProcessDefinitionKey(), nameOf(instance), instance.getSuperProcessInstanceId(),
        starter == null ? null : names.getOrDefault(starter, starter),
        steps.stream().limit(shown).map(step -> step(step, instance.getProcessDefinitionKey(), names)).toList(), steps.size() > shown,
        calledLines, path(instance.getProcessDefinitionId(), been));
  }

  private static String nameOf(HistoricProcessInstance instance) {
    return Translations.text(Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey()));
  }

  private Step step(HistoricActivityInstance step, String process, Map<String, String> names) {
    boolean kept = step.getAssignee() != null && !subjects.namesDoer(process, step.getActivityId());
    String who = step.getAssignee() == null || kept ? null : names.getOrDefault(step.getAssignee(), step.getAssignee());
    Instant until = step.getEndTime() == null ? clock.instant() : step.getEndTime().toInstant();
    return new Step(Translations.text(Optional.ofNullable(step.getActivityName()).orElse(step.getActivityId())), who,
        USER_TASK.equals(step.getActivityType()), kept, list.local(step.getStartTime()), list.local(step.getEndTime()),
        HowLong.words(Duration.between(step.getStartTime().toInstant(), until)), step.isCanceled());
  }

  private static boolean isStep(HistoricActivityInstance been) {
    return !PARTS.contains(been.getActivityType()) && !been.getActivityType().endsWith("Gateway");
  }

  /** What it left, and the ways between that and where it stands. */
  private List<String> path(String definition, List<HistoricActivityInstance> been) {
    Set<String> left = been.stream().filter(step -> step.getEndTime() != null).map(InstanceView::idOf).collect(Collectors.toSet());
    Set<String> entered = been.stream().map(InstanceView::idOf).collect(Collectors.toSet());
    Stream<String> ways = definitions.diagram(definition).flows().stream()
        .filter(way -> left.contains(way.getSource().getId()) && entered.contains(way.getTarget().getId())).map(way -> way.getId());
    return Stream.concat(left.stream().sorted(), ways).toList();
  }

  private static String idOf(HistoricActivityInstance been) {
    return Diagram.plain(been.getActivityId());
  }
}
