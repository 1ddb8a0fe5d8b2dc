package org.nastavnik.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** Reads a person's open tasks with what each is about, in a handful of queries however many there are. */
class OpenTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final FormContents contents;
  private final TasksOfPerson person;

  OpenTasks(TaskService tasks, RuntimeService runtime, FormContents contents, TasksOfPerson person) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.contents = contents;
    this.person = person;
  }

  /** Works inside an engine command. */
  List<OpenTask> of(String userId, int atMost, int described, CommandContext context) {
    List<String> groups = context.getAuthentication() == null || context.getAuthentication().getGroupIds() == null ? List.of()
        : context.getAuthentication().getGroupIds();
    List<Task> open = context.runWithoutAuthorization(() -> tasksOf(userId, groups, atMost));
    Map<String, ProcessDefinitionEntity> processes = processes(open, context);
    Map<String, String> subjects = subjects(open.stream().limit(described).toList(), processes, context);
    return open.stream().map(task -> openTask(task, processes.get(task.getProcessDefinitionId()), subjects.get(task.getId()))).toList();
  }

  private OpenTask openTask(Task task, ProcessDefinitionEntity process, String subject) {
    boolean owned = task.getAssignee() != null;
    String form = "/tasks/" + task.getId();
    return new OpenTask(task.getId(), Translations.text(task.getName()), name(process), subject, instant(task.getDueDate()),
        owned ? contents.page(process.getKey(), task.getTaskDefinitionKey(), task.getId()).orElse(form) : form, owned);
  }

  /** Whoever may do a task may read it: the engine need not look that up. A task of no process is none of ours. */
  private List<Task> tasksOf(String userId, List<String> groups, int atMost) {
    return person.first(userId, groups, atMost).stream().filter(task -> task.getProcessDefinitionId() != null)
        .sorted(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** What these tasks are about, by task id. Works inside an engine command. */
  Map<String, String> subjects(Collection<String> taskIds, CommandContext context) {
    List<Task> seen = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
        .filter(task -> task.getProcessDefinitionId() != null).toList();
    return subjects(seen, processes(seen, context), context);
  }

  private static Map<String, ProcessDefinitionEntity> processes(List<Task> open, CommandContext context) {
    return open.stream().map(Task::getProcessDefinitionId).distinct().collect(Collectors.toMap(id -> id, id -> process(id, context)));
  }

  static String name(ProcessDefinitionEntity process) {
    return Translations.text(Optional.ofNullable(process.getName()).orElse(process.getKey()));
  }

  static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }

  /** The cache would ask the database even for what it holds. */
  static ProcessDefinitionEntity process(String id, CommandContext context) {
    DeploymentCache deployed = context.getProcessEngineConfiguration().getDeploymentCache();
    ProcessDefinitionEntity known = deployed.getProcessDefinitionCache().get(id);
    return known == null ? deployed.findDeployedProcessDefinitionById(id) : known;
  }

  private Map<String, String> subjects(List<Task> open, Map<String, ProcessDefinitionEntity> processes, CommandContext context) {
    Map<String, Map<String, Object>> variables = context.runWithoutAuthorization(
        () -> variables(open.stream().map(Task::getProcessInstanceId).distinct().toList()));
    List<TaskRef> refs = open.stream().map(task -> {
      Map<String, Object> visible = new HashMap<>(variables.getOrDefault(task.getProcessInstanceId(), Map.of()));
      visible.putAll(variables.getOrDefault(task.getExecutionId(), Map.of()));
      return new TaskRef(task.getId(), processes.get(task.getProcessDefinitionId()).getKey(), task.getTaskDefinitionKey(),
          visible, task.getAssignee());
    }).toList();
    return contents.subjects(refs);
  }

  /** Variables by the execution that holds them: the instance itself, or the branch of it in which a task stands. */
  private Map<String, Map<String, Object>> variables(Collection<String> instances) {
    Map<String, Map<String, Object>> variables = new HashMap<>();
    if (!instances.isEmpty()) {
      for (VariableInstance variable : runtime.createVariableInstanceQuery().disableBinaryFetching()
          .processInstanceIdIn(instances.toArray(String[]::new)).list()) {
        variables.computeIfAbsent(variable.getExecutionId(), id -> new HashMap<>()).put(variable.getName(), variable.getValue());
      }
    }
    return variables;
  }
}
