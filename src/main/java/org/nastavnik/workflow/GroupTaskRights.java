package org.nastavnik.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets each group see and work on the tasks of the processes that offer it tasks, as the diagrams say. */
@Component
class GroupTaskRights {

  private final RepositoryService repository;
  private final AuthorizationService authorizations;

  GroupTaskRights(RepositoryService repository, AuthorizationService authorizations) {
    this.repository = repository;
    this.authorizations = authorizations;
  }

  @EventListener(ContextRefreshedEvent.class)
  void grant() {
    repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::grant);
  }

  private void grant(ProcessDefinition process) {
    groupsOfferedTasksBy(process).forEach(group -> grant(process.getKey(), group));
  }

  private Set<String> groupsOfferedTasksBy(ProcessDefinition process) {
    Set<String> groups = new TreeSet<>();
    repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
        .map(UserTask::getCamundaCandidateGroups).filter(names -> names != null)
        .forEach(names -> Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.startsWith("$"))
            .forEach(groups::add));
    return groups;
  }

  private void grant(String processKey, String group) {
    boolean granted = authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(processKey).groupIdIn(group).count() > 0;
    if (!granted) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(Resources.PROCESS_DEFINITION);
      grant.setResourceId(processKey);
      grant.addPermission(ProcessDefinitionPermissions.READ);
      grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
      grant.addPermission(ProcessDefinitionPermissions.TASK_WORK);
      authorizations.saveAuthorization(grant);
    }
  }
}
