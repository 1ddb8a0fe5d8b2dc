package org.nastavnik.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.stereotype.Component;

/** Who did what when in the process of a task, with decisions and their reasons. */
@Component
public class TaskHistory {

  /** What it is about: the process began; a task is open, was done, or is not needed any more; somebody remarked something. */
  public enum State { STARTED, OPEN, DONE, WITHDRAWN, REMARK }

  /**
   * One thing that happened, or is still open.
   *
   * @param name of the task, or null where it is about the process
   * @param who user id, or null where nobody owns the task or the system itself acted
   * @param when it was done; for an open task, when it appeared
   * @param decision in the words of the form, or null
   * @param comment reason of the decision, or what was remarked; or null
   */
  public record Step(State state, String name, String who, Instant when, String decision, String comment) {}

  private final HistoryService history;
  private final TaskService tasks;
  private final FormCatalog forms;
  private final FormContents contents;

  TaskHistory(HistoryService history, TaskService tasks, FormCatalog forms, FormContents contents) {
    this.history = history;
    this.tasks = tasks;
    this.forms = forms;
    this.contents = contents;
  }

  /**
   * The history behind a task the reader may see (that is for the caller to know), the newest first; empty where the task's
   * feature keeps it back. Works inside an engine command.
   *
   * @param instance id of the task's process instance
   */
  List<Step> of(TaskRef task, String instance, CommandContext context) {
    return !contents.showsHistory(task) ? List.of() : context.runWithoutAuthorization(() -> {
      List<HistoricTaskInstance> all = history.createHistoricTaskInstanceQuery().processInstanceId(instance).list();
      List<Step> steps = new ArrayList<>(tasksOf(instance, all, context));
      steps.addAll(remarksOf(instance, all));
      steps.add(startOf(instance));
      steps.sort(Comparator.comparing(Step::when).reversed());
      return steps;
    });
  }

  private Step startOf(String instance) {
    HistoricProcessInstance process = history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult();
    return new Step(State.STARTED, null, process.getStartUserId(), OpenTasks.instant(process.getStartTime()), null, null);
  }

  private List<Step> tasksOf(String instance, List<HistoricTaskInstance> all, CommandContext context) {
    Map<String, Map<String, String>> said = history.createHistoricVariableInstanceQuery().processInstanceId(instance)
        .variableNameIn("decision", "comment").list().stream()
        .filter(variable -> variable.getTaskId() != null && variable.getValue() != null)
        .collect(Collectors.groupingBy(HistoricVariableInstance::getTaskId,
            Collectors.toMap(HistoricVariableInstance::getName, variable -> variable.getValue().toString())));
    return all.stream().map(task -> step(task, said.getOrDefault(task.getId(), Map.of()), context)).toList();
  }

  private Step step(HistoricTaskInstance task, Map<String, String> said, CommandContext context) {
    State state = task.getEndTime() == null ? State.OPEN
        : "completed".equals(task.getDeleteReason()) ? State.DONE : State.WITHDRAWN;
    String decision = said.get("decision");
    return new Step(state, Translations.text(task.getName()), task.getAssignee(),
        OpenTasks.instant(state == State.OPEN ? task.getStartTime() : task.getEndTime()),
        decision == null ? null : wordsFor(decision, task, context), said.get("comment"));
  }

  private String wordsFor(String decision, HistoricTaskInstance task, CommandContext context) {
    return forms.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), context)
        .map(form -> form.wordsFor("decision", decision)).orElse(decision);
  }

  private List<Step> remarksOf(String instance, List<HistoricTaskInstance> all) {
    Map<String, String> names = all.stream().collect(Collectors.toMap(HistoricTaskInstance::getId, task -> Translations.text(task.getName())));
    return tasks.getProcessInstanceComments(instance).stream().filter(Predicate.not(comment -> comment.getFullMessage() == null))
        .map(comment -> remark(comment, names)).toList();
  }

  private static Step remark(Comment comment, Map<String, String> names) {
    return new Step(State.REMARK, comment.getTaskId() == null ? null : names.get(comment.getTaskId()), comment.getUserId(),
        OpenTasks.instant(comment.getTime()), null, comment.getFullMessage());
  }
}
