package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each attack the house keeps out, on the engine as it comes, with authorization on and the rights of a candidate: so that
 * what guards against it is known to be needed. That the house refuses them is for {@code docs/rights.md},
 * {@code QueryExpressionTests}, {@code SubmissionTests} and {@code FormSchemaTests}.
 *
 * <p>Two need the webapps to be shown and a stock engine without them has not: the set-up of a first administrator, and the
 * check of a password by {@code /identity/verify}, which anybody with an account may call as often as they like.
 */
class StockEngineTests {

  private static final String TASK_OF_GROUP = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="stock">
        <process id="stock" isExecutable="true" camunda:historyTimeToLive="1">
          <startEvent id="Started" camunda:formRef="doIt" camunda:formRefBinding="deployment"/>
          <sequenceFlow id="a" sourceRef="Started" targetRef="Work"/>
          <userTask id="Work" camunda:candidateGroups="colleagues" camunda:formRef="doIt" camunda:formRefBinding="deployment"/>
          <boundaryEvent id="Failed" attachedToRef="Work"><errorEventDefinition/></boundaryEvent>
          <sequenceFlow id="b" sourceRef="Work" targetRef="Done"/>
          <sequenceFlow id="c" sourceRef="Failed" targetRef="Over"/>
          <endEvent id="Done"/>
          <endEvent id="Over"/>
        </process>
      </definitions>""";

  private static ProcessEngine engine;

  private ProcessInstance instance;
  private String task;

  @BeforeAll
  static void build() {
    ProcessEngineConfigurationImpl stock = new StandaloneInMemProcessEngineConfiguration();
    stock.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    engine = stock.setProcessEngineName("stock").buildProcessEngine();
    engine.getRepositoryService().createDeployment().addString("stock.bpmn", TASK_OF_GROUP)
        .addClasspathResource("sample/doIt.form").deploy();
    grant(Resources.PROCESS_DEFINITION, "stock", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.CREATE_INSTANCE);
    grant(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    grant(Resources.FILTER, Authorization.ANY, Permissions.READ);
    stock.setAuthorizationEnabled(true);
  }

  private static void grant(Resource resource, String id, Permission... permissions) {
    Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId("colleagues");
    grant.setResource(resource);
    grant.setResourceId(id);
    for (Permission permission : permissions) {
      grant.addPermission(permission);
    }
    engine.getAuthorizationService().saveAuthorization(grant);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** The owner has claimed a task; then a colleague, a candidate too, acts. */
  @BeforeEach
  void claimed() {
    instance = engine.getRuntimeService().startProcessInstanceByKey("stock", Map.of("projectId", "own"));
    act("owner");
    task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    engine.getTaskService().claim(task, "owner");
    act("colleague");
  }

  private static void act(String userId) {
    engine.getIdentityService().setAuthentication(userId, List.of("colleagues"));
  }

  @AfterEach
  void tidyUp() {
    engine.getIdentityService().clearAuthentication();
    engine.getRuntimeService().deleteProcessInstanceIfExists(instance.getId(), "over", true, true, true, true);
  }

  // ---------------------------------------------------------------- code on the server

  /** What an expression has run. */
  static class Marks {
    static String left;
  }

  static class LeftByQuery {
    static {
      Marks.left = "query";
    }
  }

  static class LeftByFilter {
    static {
      Marks.left = "filter";
    }
  }

  private static String running(Class<?> code) {
    return "${''.getClass().forName('" + code.getName() + "').getName()}";
  }

  @Test
  void anExpressionInsideATaskQueryRunsCode() {
    engine.getTaskService().createTaskQuery().or().taskAssigneeExpression(running(LeftByQuery.class)).endOr().list();
    assertThat(Marks.left).isEqualTo("query");
  }

  @Test
  void soDoesOneThatExtendsAFilter() {
    engine.getIdentityService().clearAuthentication();
    Filter filter = engine.getFilterService().saveFilter(
        engine.getFilterService().newTaskFilter("any").setQuery(engine.getTaskService().createTaskQuery()));
    act("colleague");
    engine.getFilterService().count(filter.getId(),
        engine.getTaskService().createTaskQuery().or().taskAssigneeExpression(running(LeftByFilter.class)).endOr());
    assertThat(Marks.left).isEqualTo("filter");
  }

  /** Not on a stock engine either, as long as no script engine lies on its class path: none lies on ours. */
  @Test
  void noScriptRunsWithoutAScriptEngine() {
    assertThat(new ScriptEngineManager().getEngineFactories()).extracting(factory -> factory.getNames())
        .allSatisfy(names -> assertThat(names).doesNotContain("javascript", "groovy", "python", "ruby"));
  }

  /** Not on a stock engine of this version either: the format has to be switched on, and we say that it is not. */
  @Test
  void noSerializedJavaIsTakenUnlessSwitchedOn() {
    engine.getIdentityService().clearAuthentication();
    TypedValue sent = Variables.serializedObjectValue("rO0AB").objectTypeName("java.util.HashMap")
        .serializationDataFormat(Variables.SerializationDataFormats.JAVA).create();
    assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance.getId(), "any", sent))
        .hasMessageContaining("Java serialization format is prohibited");
  }

  // ---------------------------------------------------------------- another one's task

  @Test
  void aColleagueCompletesWhatAnotherClaimed() {
    engine.getTaskService().complete(task);
    assertThat(isOver()).isTrue();
  }

  @Test
  void aColleagueTakesATaskFromItsOwnerByClaimingItForNobody() {
    engine.getTaskService().claim(task, null);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  @Test
  void aColleagueThrowsAnErrorFromIt() {
    engine.getTaskService().handleBpmnError(task, "any");
    assertThat(isOver()).isTrue();
  }

  @Test
  void aColleagueResolvesItAndSetsAnyVariableOfTheProcess() {
    engine.getTaskService().resolveTask(task, Map.of("projectId", "another"));
    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getRuntimeService().getVariable(instance.getId(), "projectId")).isEqualTo("another");
  }

  @Test
  void aTaskIsClaimedForSomebodyWhoDoesNotKnow() {
    act("owner");
    engine.getTaskService().claim(task, "owner");
    engine.getIdentityService().clearAuthentication();
    engine.getTaskService().setAssignee(task, null);
    act("colleague");
    engine.getTaskService().claim(task, "stranger");
    assertThat(engine.getTaskService().createTaskQuery().taskAssignee("stranger").count()).isEqualTo(1);
  }

  // ---------------------------------------------------------------- past the form

  @Test
  void aFormTakesAnything() {
    act("owner");
    engine.getFormService().submitTaskForm(task, Map.of("decision", "не предложено", "projectId", "another"));
    assertThat(isOver()).isTrue();
  }

  @Test
  void aProcessStartsPastItsForm() {
    ProcessInstance started = engine.getRuntimeService().startProcessInstanceByKey("stock", Map.of("projectId", "another"));
    assertThat(started.isEnded()).isFalse();
    engine.getIdentityService().clearAuthentication();
    engine.getRuntimeService().deleteProcessInstance(started.getId(), "over");
  }

  // ---------------------------------------------------------------- what authorization alone refuses

  /** As it comes, an engine has no authorization switched on: then anybody deploys, changes variables and creates tasks. */
  @Test
  void withoutAuthorizationAnybodyDoesAnything() {
    ProcessEngineConfigurationImpl stock = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    assertThatThrownBy(() -> deploy()).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    stock.setAuthorizationEnabled(false);
    try {
      deploy();
      engine.getRuntimeService().setVariable(instance.getId(), "projectId", "another");
      assertThat(engine.getRuntimeService().getVariable(instance.getId(), "projectId")).isEqualTo("another");
    } finally {
      stock.setAuthorizationEnabled(true);
    }
    assertThat(new StandaloneInMemProcessEngineConfiguration().isAuthorizationEnabled()).isFalse();
  }

  private static void deploy() {
    engine.getRepositoryService().createDeployment().name("theirs").addString("theirs.txt", "any").deploy();
  }

  private boolean isOver() {
    engine.getIdentityService().clearAuthentication();
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0;
  }
}
