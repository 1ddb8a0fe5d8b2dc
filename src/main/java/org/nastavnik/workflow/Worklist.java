package org.nastavnik.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person has to do, and how it is done: the signed-in person's tasks, with the rights of that person. */
@Component
public class Worklist {

  /**
   * A task with its form.
   *
   * @param form null where the task has none
   * @param contents values to show, by form key
   */
  public record Sheet(TaskRef task, String name, FormSchema form, Map<String, Object> contents) {}

  private final TaskService tasks;
  private final FormCatalog forms;
  private final FormContents contents;
  private final SignedIn signedIn;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  Worklist(TaskService tasks, FormCatalog forms, FormContents contents, SignedIn signedIn,
      ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.tasks = tasks;
    this.forms = forms;
    this.contents = contents;
    this.signedIn = signedIn;
    this.engine = engine;
  }

  /** Open tasks the signed-in person owns or may claim, the most urgent first. */
  public List<Task> open() {
    List<Task> open = new ArrayList<>(tasks.createTaskQuery().taskAssignee(signedIn.userId()).active().list());
    open.addAll(tasks.createTaskQuery().taskCandidateUser(signedIn.userId()).taskUnassigned().active().list());
    open.sort(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())));
    return open;
  }

  /** One task the signed-in person may see. */
  public Optional<Task> find(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
  }

  /** The form of a task the signed-in person may see, with what it is about. */
  public Sheet sheet(String taskId) {
    Task task = find(taskId).orElseThrow(() -> InvalidInput.because("task.gone"));
    return inEngine(context -> {
      TaskEntity entity = context.getTaskManager().findTaskById(task.getId());
      TaskRef ref = FormContents.refTo(entity);
      return new Sheet(ref, entity.getName(), forms.of(entity).orElse(null), contents.of(ref));
    });
  }

  /** Makes the signed-in person the owner of a task of the person's group. */
  public void claim(String taskId) {
    tasks.claim(taskId, signedIn.userId());
  }

  /**
   * Hands in the form of a task the signed-in person owns.
   *
   * @throws InvalidInput where a value, the owner or a rule of the work refuses it; nothing is stored then
   */
  public void complete(String taskId, Map<String, Object> values) {
    tasks.complete(taskId, values);
  }

  private <T> T inEngine(Command<T> command) {
    return engine.getObject().getCommandExecutorTxRequired().execute(command);
  }
}
