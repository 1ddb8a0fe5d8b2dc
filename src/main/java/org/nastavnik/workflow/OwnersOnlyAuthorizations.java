package org.nastavnik.workflow;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants on a single task to persons, and to a group only where the diagram does not name it but works it out. Groups that a
 * diagram names have theirs on the process (see {@link GroupTaskRights}): a grant a task and a group makes the
 * candidate-group query grow with the square of the open tasks.
 */
class OwnersOnlyAuthorizations extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return isNamedByDiagram((TaskEntity) task, groupId) ? null : super.newTaskGroupIdentityLink(task, groupId, type);
  }

  private static boolean isNamedByDiagram(TaskEntity task, String groupId) {
    TaskDefinition definition = task.getTaskDefinition();
    return definition != null && definition.getCandidateGroupIdExpressions().stream()
        .anyMatch(group -> group.getExpressionText().equals(groupId));
  }
}
