package org.nastavnik.workflow;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task that several could do goes to another of them, or back to all of them. Its owner may give it away, and whoever may
 * assign tasks; the reason stays in its history.
 */
class OwnerChange implements Command<Void> {

  private final TaskService tasks;
  private final String taskId;
  private final String colleague;
  private final String reason;

  /** @param colleague null for all it was offered to */
  OwnerChange(TaskService tasks, String taskId, String colleague, String reason) {
    this.tasks = tasks;
    this.taskId = taskId;
    this.colleague = colleague;
    this.reason = reason;
  }

  @Override
  public Void execute(CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw InvalidInput.because("task.gone");
    }
    if (!isFor(task, context) || colleague == null && task.getAssignee() == null) {
      throw InvalidInput.because("task.notYours");
    }
    refuseUnlessOthersCould(task, context);
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.of("reason", colleague == null ? "task.reasonNeeded" : "task.reasonToHandOverNeeded");
    }
    return context.runWithoutAuthorization(() -> {
      tasks.createComment(taskId, task.getProcessInstanceId(), colleague == null
          ? Messages.text("task.released", reason.strip()) : Messages.text("task.handedOver", nameOf(colleague, context), reason.strip()));
      return new AssignTaskCmd(taskId, colleague).execute(context);
    });
  }

  private void refuseUnlessOthersCould(TaskEntity task, CommandContext context) {
    Candidates candidates = Candidates.of(task);
    if (!candidates.offered()) {
      throw InvalidInput.because("task.onlyYours");
    }
    if (colleague != null && (colleague.equals(task.getAssignee()) || !candidates.include(colleague, context))) {
      throw InvalidInput.of("colleague", "task.colleagueNeeded");
    }
  }

  /** Whether who acts may give this task away. */
  static boolean isFor(TaskEntity task, CommandContext context) {
    String actor = context.getAuthenticatedUserId();
    return actor == null || actor.equals(task.getAssignee()) || mayAssign(task, context);
  }

  private static boolean mayAssign(TaskEntity task, CommandContext context) {
    try {
      context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskAssign(task));
      return true;
    } catch (AuthorizationException notAllowed) {
      return false;
    }
  }

  /** Works inside an engine command. */
  static String nameOf(String userId, CommandContext context) {
    User user = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findUserById(userId));
    return user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
  }
}
