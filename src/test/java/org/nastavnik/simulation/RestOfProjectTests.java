package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
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

  /** The engine alone reads a task, its rights, its variables in each scope and its history in 18; the rest is what it is about. */
  private static final int MOST_OF_A_TASK = 45;

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

  /** Everybody looks at the page of a task and what stands beside its form before doing it, and counts what that asks of the database. */
  @TestConfiguration
  static class Curious {

    private static final List<String> PAGES = List.of("/tasks/%s", "/tasks/%s/subject");

    private final Map<String, Integer> statements = new ConcurrentHashMap<>();

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Cast curious(ObjectProvider<MockMvc> pages, ObjectProvider<StatementCount> count, RepositoryService repository, People people) {
      return (script, stage, options) -> taskKeys(repository).forEach(key -> {
        Consumer<Scene> part = script.part(key);
        script.when(key, scene -> {
          PageVisitor reader = new PageVisitor(pages.getObject(), count.getObject()).as(scene.userId(), people.rolesOf(scene.userId()).toArray(String[]::new));
          CompletableFuture.runAsync(() -> look(key, scene.sheet().task().taskId(), reader)).join();
          part.accept(scene);
        });
      });
    }

    private static Stream<String> taskKeys(RepositoryService repository) {
      return repository.createProcessDefinitionQuery().latestVersion().list().stream()
          .flatMap(process -> repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream())
          .map(UserTask::getId).distinct();
    }

    private void look(String key, String task, PageVisitor reader) {
      PAGES.forEach(page -> statements.merge(page.formatted(key), reader.statementsFor(page.formatted(task)), Math::max));
    }
  }

  @Autowired PageVisitor visitor;
  @Autowired Curious curious;
  @Autowired Forgetful forgetful;
  @Autowired RestOfProject rest;
  @Autowired Projects projects;
  @Autowired TaskService tasks;
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
  @CountsStatements({"/tasks/{id}", "/tasks/{id}/subject"})
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
    assertThat(curious.statements).hasSizeGreaterThan(50).allSatisfy((opened, count) -> assertThat(count).as(opened).isLessThanOrEqualTo(MOST_OF_A_TASK));
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
