package org.nastavnik.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's task service, with the house rules on querying, claiming and completing. */
class GuardedTaskService extends TaskServiceImpl {

  private final FormCatalog forms;

  GuardedTaskService(FormCatalog forms) {
    this.forms = forms;
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
    Attempts.of(() -> commandExecutor.execute(new Submission(forms, taskId, variables, false)));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
    VariableMap result = Attempts.of(() -> commandExecutor.execute(new Submission(forms, taskId, variables, true)));
    return result == null ? Variables.createVariables() : result;
  }

  @Override
  public void claim(String taskId, String userId) {
    Attempts.of(() -> commandExecutor.execute(context -> {
      TaskEntity task = context.getTaskManager().findTaskById(taskId);
      String actor = context.getAuthenticatedUserId();
      if (task != null && actor != null && !Candidates.of(task).include(userId, context)) {
        throw InvalidInput.because("task.notForYou");
      }
      return new ClaimTaskCmd(taskId, userId).execute(context);
    }));
  }
}
