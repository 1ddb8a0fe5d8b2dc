package org.nastavnik.workflow;

import java.util.Map;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A person hands in the form of a task. Whichever service it comes through, only the owner may, the form's rules hold,
 * and its contents are transient: the diagram's listeners take them to the entities, and no process variable keeps them.
 */
class Submission implements Command<VariableMap> {

  private final FormCatalog forms;
  private final FormContents contents;
  private final String taskId;
  private final Map<String, Object> submitted;
  private final boolean returnVariables;

  Submission(FormCatalog forms, FormContents contents, String taskId, Map<String, Object> submitted, boolean returnVariables) {
    this.forms = forms;
    this.contents = contents;
    this.taskId = taskId;
    this.submitted = submitted == null ? Map.of() : submitted;
    this.returnVariables = returnVariables;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw new NullValueException(Messages.text("task.gone"));
    }
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskWork(task);
    }
    requireOwner(task, context.getAuthenticatedUserId());
    Map<String, Object> accepted = forms.of(task)
        .<Map<String, Object>>map(form -> transientOf(task, form.accept(submitted, new FormConditions(form, submitted, task, contents))))
        .orElse(submitted);
    return new CompleteTaskCmd(taskId, accepted, returnVariables, false).execute(context);
  }

  private static void requireOwner(TaskEntity task, String actor) {
    if (actor != null && !actor.equals(task.getAssignee())) {
      throw InvalidInput.because(task.getAssignee() == null ? "task.claimFirst" : "task.notYours");
    }
  }

  /** The decision and its reason stay with the task in history; all else lives for this transaction only. */
  private static VariableMap transientOf(TaskEntity task, Map<String, Object> accepted) {
    VariableMap contents = Variables.createVariables();
    accepted.forEach((key, entry) -> {
      if (entry != null && (key.equals("decision") || key.equals("comment"))) {
        task.setVariableLocal(key, entry);
      }
      contents.putValue(key, Variables.untypedValue(entry, true));
    });
    return contents;
  }
}
