package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.portal.StatementCount;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.simulation.RestOfProject.State;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** A project that comes to its end in three pieces: one play fails, one is stopped, one goes on from there. */
@PageTest
@ActiveProfiles({"demo", "test"})
@Import({RestOfProjectTests.Forgetful.class, RestOfProjectTests.Curious.class})
class RestOfProjectTests {

  private static final String PAGE = "/admin/clock";
  private static final int SOME = 12;

  private static final int MOST_OF_A_PAGE = 12;

  private static final Map<String, String> STEPS_OF_TROUBLE = Map.of("DecideOnRisk", "project", "ReplanEvents", "project",
      "PlanMakeUpEvents", "project", "DecideOnRejectedRegulation", "project", "DecideOnMissingReviews", "regulation",
      "AgreeWithPartner", "event", "ConfirmParticipation", "event", "HoldRehearsal", "event", "DecideOnMissedEvent", "event",
      "DecideOnFewEntries", "contest");

  /** Somebody who forgets the title of the Regulation until told otherwise. */
  @TestConfiguration
  static class Forgetful {

    private volatile boolean forgets = true;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Cast forgetful() {
      return (script, stage, options) -> script.when("DraftRegulation", scene -> {
        if (forgets) {
          throw new IllegalStateException("Nobody remembers the title");
        }
      });
    }
  }

  /**
   * Before doing a task everybody looks at its page and what belongs to it, and so does whoever else may; it is counted what that
   * asks of the database.
   */
  @TestConfiguration
  static class Curious {

    private static final List<String> PAGES = List.of("/tasks/%s", "/tasks/%s/subject", "/tasks/%s/form", "/tasks/%s/history", "/tasks/%s/hand-over");
    private static final List<String> ONLOOKERS = List.of(Roles.COORDINATOR, Roles.DIRECTOR, Roles.ADMIN);

    private final Map<String, Integer> statements = new ConcurrentHashMap<>();

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Cast curious(ObjectProvider<MockMvc> pages, ObjectProvider<StatementCount> count, RepositoryService repository, People people) {
      return (script, stage, options) -> taskKeys(repository).forEach(key -> {
        Consumer<Scene> part = script.part(key);
        script.when(key, scene -> {
          String task = scene.sheet().task().taskId();
          Set<String> roles = people.rolesOf(scene.userId());
          PageVisitor reader = new PageVisitor(pages.getObject(), count.getObject());
          CompletableFuture.runAsync(() -> look(key, task, scene.userId(), roles, reader)).join();
          part.accept(scene);
        });
      });
    }

    private static Stream<String> taskKeys(RepositoryService repository) {
      return repository.createProcessDefinitionQuery().latestVersion().list().stream()
          .flatMap(process -> repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream())
          .map(UserTask::getId).distinct();
    }

    private void look(String key, String task, String owner, Set<String> roles, PageVisitor reader) {
      boolean first = statements.keySet().stream().noneMatch(seen -> seen.startsWith(key));
      count(key + " owned", task, reader.as(owner, roles.toArray(String[]::new)));
      ONLOOKERS.stream().filter(onlooker -> first && !onlooker.equals(owner)).forEach(onlooker -> {
        if (reader.as(onlooker, onlooker).open("/tasks/" + task).getStatus() == HttpStatus.OK.value()) {
          count(key + " seen by " + onlooker, task, reader);
        }
      });
    }

    private void count(String whose, String task, PageVisitor reader) {
      PAGES.forEach(page -> statements.merge(whose + " " + page, reader.statementsFor(page.formatted(task)), Math::max));
    }
  }

  @Autowired PageVisitor visitor;
  @Autowired Curious curious;
  @Autowired Forgetful forgetful;
  @Autowired RestOfProject rest;
  @Autowired Projects projects;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired SchoolClock clock;
  @Autowired JdbcTemplate database;

  @AfterEach
  void letTheClockRun() {
    rest.stop();
    await().atMost(Duration.ofMinutes(1)).until(() -> rest.view().isOver());
    database.update("delete from demo_clock");
    clock.run();
  }

  @Test
  @CountsStatements({"/tasks/{id}", "/tasks/{id}/subject", "/tasks/{id}/form", "/tasks/{id}/history", "/tasks/{id}/hand-over"})
  void fromTheMiddleOfAnyStepAProjectIsPlayedToItsEnd() {
    PassportFile passport = PassportFile.read(Path.of("src/test/resources/passports/rest.yaml")).startingOn(clock.today());
    ProjectId project = signedIn.asSystem(() -> projects.propose(passport, Roles.COORDINATOR));
    visitor.as("admin", Roles.ADMIN).choose(project);
    int othersTasks = tasksOfOthers();

    begin();
    soon().until(() -> rest.view().isOver());
    assertThat(rest.view().state()).isEqualTo(State.FAILED);
    assertThat(visitor.see(PAGE).select("#play .alert").text()).contains("Подготовить проект Положения", "Произошла внутренняя ошибка", "Проект остался на этом месте");
    assertThat(visitor.see(PAGE).select("#play .alert .reported[lang=en]").text()).isEqualTo("Nobody remembers the title");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("DraftRegulation").count()).isEqualTo(1);

    forgetful.forgets = false;
    begin();
    soon().until(() -> rest.view().tasks() >= SOME);
    assertThat(visitor.see(PAGE).select("#play[data-playing] .play-state").text()).contains("Играют", passport.name());
    visitor.send(PAGE + "/stop");
    soon().until(() -> rest.view().isOver());
    assertThat(rest.view().state()).isEqualTo(State.STOPPED);
    assertThat(projects.ending(project)).isEmpty();

    begin();
    soon().until(() -> rest.view().isOver());
    assertThat(rest.view().failure()).isNull();
    assertThat(rest.view().state()).isEqualTo(State.CLOSED);
    assertThat(rest.view().progress().met()).as(rest.view().progress().toString()).isTrue();
    Document page = visitor.see(PAGE);
    assertThat(page.select("#play tbody .met")).hasSize(4);
    assertThat(page.select("#play").text()).contains("доигрывать нечего");
    assertThat(tasksOfOthers()).as("another project's people do nothing").isEqualTo(othersTasks);
    lookAtTheStepsOfTrouble(project);
    assertThat(curious.statements).hasSizeGreaterThan(50).allSatisfy((opened, count) -> assertThat(count).as(opened).isLessThanOrEqualTo(MOST_OF_A_PAGE));
  }

  /** Steps that only trouble leads to, each begun in a process of its own about what was played, and not gone on with. */
  private void lookAtTheStepsOfTrouble(ProjectId project) {
    Map<String, Object> about = Map.of("projectId", project.toString(), "partner", "Музей", "eventId", idOf("event", project),
        "contestId", idOf("contest", project), "regulationId", idOf("regulation", project),
        "speakerReminderDays", 2, "speakerAnswerDays", 5, "speakerId",
        database.queryForObject("select cast(s.id as varchar(36)) from event_speaker s join event e on e.id = s.event_id"
            + " where e.project_id = ? and s.account is not null fetch first row only", String.class, project.id()));
    database.update("update passport_target set target = target + 2");
    STEPS_OF_TROUBLE.forEach((step, process) -> {
      ProcessInstance instance = signedIn.asSystem(() ->
          runtime.createProcessInstanceByKey(process).businessKey(step).setVariables(about).startBeforeActivity(step).execute());
      Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(step).singleResult();
      String owner = task.getAssignee() != null ? task.getAssignee()
          : tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).findFirst().orElseThrow();
      curious.look(step, task.getId(), owner, people.rolesOf(owner), visitor);
      runtime.deleteProcessInstance(instance.getId(), "seen", true);
    });
    visitor.as("admin", Roles.ADMIN).choose(project);
  }

  private String idOf(String table, ProjectId project) {
    return database.queryForObject("select cast(id as varchar(36)) from " + table + " where project_id = ? fetch first row only", String.class, project.id());
  }

  private void begin() {
    Document question = visitor.sendTo(PAGE + "/play");
    assertThat(question.select("h1").text()).isEqualTo("Доиграть проект до закрытия?");
    assertThat(question.select("main").text()).contains("Вернуть часы и сделанное нельзя");
    assertThat(rest.view() == null || rest.view().isOver()).as("before the answer").isTrue();
    assertThat(visitor.flashAfter(PAGE + "/play", "sure", question.select("input[name=sure]").val())).isEmpty();
  }

  /** Approvals of the passport of the demo's own project, which nobody plays. */
  private int tasksOfOthers() {
    return (int) tasks.createTaskQuery().processInstanceBusinessKey("SCHOOL-2022").taskDefinitionKey("ApprovePassport").count();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(100));
  }
}
