package org.nastavnik.workflow;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets each group see and work on the tasks of the processes that offer it tasks, and start the processes that name it as
 * their starter, as the diagrams say.
 */
@Component
class GroupTaskRights {

  private final RepositoryService repository;
  private final Grants grants;
  private final Map<String, Set<String>> readers = new ConcurrentHashMap<>();

  GroupTaskRights(RepositoryService repository, Grants grants) {
    this.repository = repository;
    this.grants = grants;
  }

  @EventListener(ContextRefreshedEvent.class)
  void grant() {
    repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::grant);
  }

  private void grant(ProcessDefinition process) {
    BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
    groupsNamed(model, UserTask.class, UserTask::getCamundaCandidateGroups).forEach(group ->
        letWork(group, process.getKey()));
    groupsNamed(model, Process.class, Process::getCamundaCandidateStarterGroups).forEach(group -> {
      grants.give(group, Resources.PROCESS_DEFINITION, process.getKey(), ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.CREATE_INSTANCE);
      grants.give(group, Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.CREATE);
    });
  }

  private void letWork(String group, String process) {
    grants.give(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK);
    readers.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(group);
  }

  /** Whether members of a group may read the tasks of a process, by the process's newest diagram. */
  boolean reads(String group, String processKey) {
    return readers.getOrDefault(processKey, Set.of()).contains(group);
  }

  private static <T extends ModelElementInstance> Set<String> groupsNamed(BpmnModelInstance model, Class<T> type,
      Function<T, String> groups) {
    return model.getModelElementsByType(type).stream().map(groups).filter(Objects::nonNull)
        .flatMap(names -> Arrays.stream(names.split(","))).map(String::strip).filter(name -> !name.startsWith("$"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
