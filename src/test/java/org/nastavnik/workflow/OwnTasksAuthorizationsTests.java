package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the short way to one's own tasks opens, and that it opens nothing else. Nobody has a grant but by an assignment. */
class OwnTasksAuthorizationsTests {

  private ProcessEngine engine;
  private TaskService tasks;

  @BeforeEach
  void oneTaskOfTheReadersAndOneOfAnna() {
    ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
    configuration.setAuthorizationEnabled(true);
    configuration.setResourceAuthorizationProvider(new OwnersOnlyAuthorizations());
    configuration.setCustomSessionFactories(List.of(new OwnTasksAuthorizations.Factory()));
    engine = configuration.buildProcessEngine();
    tasks = engine.getTaskService();
    start("readers", Bpmn.createExecutableProcess("readers").camundaHistoryTimeToLive(1).startEvent()
        .userTask().name("readers").camundaCandidateGroups("readers").endEvent().done());
    start("anna", Bpmn.createExecutableProcess("anna").camundaHistoryTimeToLive(1).startEvent()
        .userTask().name("anna").camundaAssignee("anna").endEvent().done());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void oneReadsWhatIsOfferedToOnesGroupAndWhatIsOnesOwn() {
    assertThat(asked("vera", List.of("readers"), query -> query.taskCandidateGroup("readers"))).containsExactly("readers");
    assertThat(asked("anna", List.of(), query -> query.taskAssignee("anna"))).containsExactly("anna");
  }

  @Test
  void anotherGroupsAndAnotherPersonsStayShut() {
    assertThat(asked("vera", List.of("writers"), query -> query.taskCandidateGroup("readers"))).isEmpty();
    assertThat(asked("vera", List.of("writers"), query -> query.taskCandidateGroupIn(List.of("readers", "writers")))).isEmpty();
    assertThat(asked("vera", List.of("readers"), query -> query.taskAssignee("anna"))).isEmpty();
    assertThat(asked("vera", List.of("writers"), query -> query.taskCandidateGroupLike("%"))).isEmpty();
    assertThat(asked("vera", List.of("readers"), query -> query)).isEmpty();
  }

  @Test
  void oneOfSeveralConditionsIsNotEnough() {
    assertThat(asked("vera", List.of("writers"), query -> query.or().taskCandidateGroup("writers").taskName("readers").endOr()))
        .isEmpty();
    assertThat(asked("vera", List.of("writers"), query -> query.or().taskAssignee("vera").taskCandidateGroup("readers").endOr()))
        .isEmpty();
    assertThat(asked("vera", List.of("writers"), query -> query.or().taskAssignee("vera").taskAssigned().endOr())).isEmpty();
  }

  private List<String> asked(String userId, List<String> groups, UnaryOperator<TaskQuery> conditions) {
    engine.getIdentityService().setAuthentication(userId, groups);
    try {
      return conditions.apply(tasks.createTaskQuery()).list().stream().map(Task::getName).toList();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private void start(String key, BpmnModelInstance model) {
    engine.getRepositoryService().createDeployment().addModelInstance(key + ".bpmn", model).deploy();
    engine.getRuntimeService().startProcessInstanceByKey(key);
  }
}
