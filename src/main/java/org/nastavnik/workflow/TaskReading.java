package org.nastavnik.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * One open task for who may see it, in a few queries: the engine alone would look grants up even for the owner, and ask for the
 * variables scope by scope. Works inside an engine command.
 */
class TaskReading {

  private final CommandContext context;

  TaskReading(CommandContext context) {
    this.context = context;
  }

  /** @throws InvalidInput where it is not there any more, or for others */
  TaskEntity require(String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw InvalidInput.because("task.gone");
    }
    if (!isForReader(task) && !isShownToReader(task)) {
      throw InvalidInput.because("task.notForYou");
    }
    return task;
  }

  /** Whether who asks owns it, or may take it while nobody does: whoever may do a task may read it. */
  private boolean isForReader(TaskEntity task) {
    String reader = context.getAuthenticatedUserId();
    return reader != null && (task.getAssignee() == null ? isOfferedToReader(task) : reader.equals(task.getAssignee()));
  }

  /** Whether a grant lets who asks read it, on the task or on the tasks of its process. */
  private boolean isShownToReader(TaskEntity task) {
    PermissionCheckBuilder grants = new PermissionCheckBuilder().disjunctive().atomicCheckForResourceId(Resources.TASK, task.getId(), TaskPermissions.READ);
    ProcessDefinitionEntity process = process(task);
    if (process != null) {
      grants.atomicCheckForResourceId(Resources.PROCESS_DEFINITION, process.getKey(), ProcessDefinitionPermissions.READ_TASK);
    }
    try {
      context.getAuthorizationManager().checkAuthorization(grants.build());
      return true;
    } catch (AuthorizationException notAllowed) {
      return false;
    }
  }

  boolean isOfferedToReader(TaskEntity task) {
    List<String> groups = context.getAuthentication().getGroupIds();
    return Candidates.of(task).include(context.getAuthenticatedUserId(), groups == null ? List.of() : groups);
  }

  /** Null for a task of no process. */
  ProcessDefinitionEntity process(TaskEntity task) {
    return task.getProcessDefinitionId() == null ? null : OpenTasks.process(task.getProcessDefinitionId(), context);
  }

  TaskRef ref(TaskEntity task) {
    ProcessDefinitionEntity process = process(task);
    return new TaskRef(task.getId(), process == null ? null : process.getKey(), task.getTaskDefinitionKey(), visible(task), task.getAssignee());
  }

  /** Ids, decisions and deadlines the task sees, those of a nearer scope over the others. */
  private Map<String, Object> visible(TaskEntity task) {
    Map<String, Map<String, Object>> byScope = new HashMap<>();
    for (VariableInstanceEntity variable : context.getVariableInstanceManager().findVariableInstancesByProcessInstanceId(task.getProcessInstanceId())) {
      boolean ofAnotherTask = variable.getTaskId() != null && !variable.getTaskId().equals(task.getId());
      if (!ofAnotherTask && variable.getByteArrayValueId() == null) {
        byScope.computeIfAbsent(variable.getTaskId() == null ? variable.getExecutionId() : variable.getTaskId(), scope -> new HashMap<>())
            .put(variable.getName(), variable.getTypedValue(false).getValue());
      }
    }
    Map<String, Object> visible = new LinkedHashMap<>();
    scopes(task, byScope.keySet()).forEach(scope -> visible.putAll(byScope.getOrDefault(scope, Map.of())));
    return visible;
  }

  /** Ids of what the task stands in, the process first and the task last; looked up only where others than these hold variables. */
  private Iterable<String> scopes(TaskEntity task, Set<String> holders) {
    List<String> nearAndFar = List.of(task.getProcessInstanceId(), task.getExecutionId(), task.getId());
    if (nearAndFar.containsAll(holders)) {
      return nearAndFar;
    }
    Map<String, String> parents = new HashMap<>();
    context.getExecutionManager().findExecutionsByProcessInstanceId(task.getProcessInstanceId())
        .forEach(execution -> parents.put(execution.getId(), execution.getParentId()));
    Deque<String> scopes = new ArrayDeque<>(List.of(task.getId()));
    for (String scope = task.getExecutionId(); scope != null; scope = parents.get(scope)) {
      scopes.addFirst(scope);
    }
    return scopes;
  }
}
