package org.nastavnik.workflow;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's task service, with the house rules on querying, claiming and completing. */
class GuardedTaskService extends TaskServiceImpl {

  private final FormCatalog forms;
  private final FormContents contents;

  GuardedTaskService(FormCatalog forms, FormContents contents) {
    this.forms = forms;
    this.contents = contents;
  }

  @Override
  public TaskQuery createTaskQuery() {
    TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
    query.addValidator(new NoExpressions());
    return query;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, Map.of());
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    Attempts.of(() -> commandExecutor.execute(new Submission(forms, contents, taskId, variables, false)));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
    VariableMap result = Attempts.of(() -> commandExecutor.execute(new Submission(forms, contents, taskId, variables, true)));
    return result == null ? Variables.createVariables() : result;
  }

  /** For oneself only: to claim for nobody would take the task from its owner. */
  @Override
  public void claim(String taskId, String userId) {
    Attempts.of(() -> commandExecutor.execute(context -> {
      TaskEntity task = context.getTaskManager().findTaskById(taskId);
      String actor = context.getAuthenticatedUserId();
      if (task != null && actor != null) {
        if (!actor.equals(userId)) {
          throw TaskRefused.because("task.claimForYourself");
        }
        if (!Candidates.of(task).include(userId, context)) {
          throw TaskRefused.because("task.notForYou");
        }
      }
      return new ClaimTaskCmd(taskId, userId).execute(context);
    }));
  }

  // ---------------------------------------------------------------- ways round owner, form and reason

  /** An administrator may, and it stays in the task's history; anybody else gives a reason on the task's page. */
  @Override
  public void setAssignee(String taskId, String userId) {
    Attempts.of(() -> commandExecutor.execute(context -> {
      requireAdministrator(taskId, "task.giveAwayOnItsPage", context);
      if (context.getAuthenticatedUserId() != null) {
        createComment(taskId, null, userId == null ? Messages.text("task.takenBack")
            : Messages.text("task.reassigned", OwnerChange.nameOf(userId, context)));
      }
      return new AssignTaskCmd(taskId, userId).execute(context);
    }));
  }

  @Override
  public void saveTask(Task task) {
    if (task.getId() != null) {
      requireAdministrator(task.getId(), "task.completeByItsForm");
    }
    super.saveTask(task);
  }

  @Override
  public void setOwner(String taskId, String userId) {
    requireAdministrator(taskId, "task.giveAwayOnItsPage");
    super.setOwner(taskId, userId);
  }

  @Override
  public void addUserIdentityLink(String taskId, String userId, String type) {
    requireAdministrator(taskId, "task.giveAwayOnItsPage");
    super.addUserIdentityLink(taskId, userId, type);
  }

  @Override
  public void addGroupIdentityLink(String taskId, String groupId, String type) {
    requireAdministrator(taskId, "task.giveAwayOnItsPage");
    super.addGroupIdentityLink(taskId, groupId, type);
  }

  @Override
  public void deleteUserIdentityLink(String taskId, String userId, String type) {
    requireAdministrator(taskId, "task.giveAwayOnItsPage");
    super.deleteUserIdentityLink(taskId, userId, type);
  }

  @Override
  public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
    requireAdministrator(taskId, "task.giveAwayOnItsPage");
    super.deleteGroupIdentityLink(taskId, groupId, type);
  }

  @Override
  public void delegateTask(String taskId, String userId) {
    refusePeople("task.giveAwayOnItsPage");
    super.delegateTask(taskId, userId);
  }

  @Override
  public void resolveTask(String taskId) {
    refusePeople("task.completeByItsForm");
    super.resolveTask(taskId);
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    refusePeople("task.completeByItsForm");
    super.resolveTask(taskId, variables);
  }

  @Override
  public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
    refusePeople("task.completeByItsForm");
    super.handleBpmnError(taskId, code, message, variables);
  }

  @Override
  public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
    refusePeople("task.completeByItsForm");
    super.handleEscalation(taskId, code, variables);
  }

  private void refusePeople(String key) {
    commandExecutor.execute(context -> {
      if (context.getAuthenticatedUserId() != null) {
        throw TaskRefused.because(key);
      }
      return null;
    });
  }

  private void requireAdministrator(String taskId, String key) {
    commandExecutor.execute(context -> requireAdministrator(taskId, key, context));
  }

  /** Whoever may change a task in any way; that is more than to hand it over. */
  private static Void requireAdministrator(String taskId, String key, CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    try {
      if (task != null) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkUpdateTaskVariable(task));
      }
      return null;
    } catch (AuthorizationException notAllowed) {
      throw TaskRefused.because(key);
    }
  }
}
