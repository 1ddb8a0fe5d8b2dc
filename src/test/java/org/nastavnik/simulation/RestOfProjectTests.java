package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.simulation.RestOfProject.State;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** A project that comes to its end in three pieces: one play fails, one is stopped, one goes on from there. */
@PageTest
@ActiveProfiles({"demo", "test"})
@Import(RestOfProjectTests.Forgetful.class)
class RestOfProjectTests {

  private static final String PAGE = "/admin/clock";
  private static final int SOME = 12;

  /** Somebody who forgets the title of the Regulation until told otherwise. */
  @TestConfiguration
  static class Forgetful {

    private volatile boolean forgets = true;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Cast forgetful() {
      return (script, stage, options) -> script.when("DraftRegulation", scene -> {
        if (forgets) {
          scene.answer("title", "");
        }
      });
    }
  }

  @Autowired PageVisitor visitor;
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
  void fromTheMiddleOfAnyStepAProjectIsPlayedToItsEnd() {
    PassportFile passport = PassportFile.read(Path.of("src/test/resources/passports/rest.yaml")).startingOn(clock.today());
    ProjectId project = signedIn.asSystem(() -> projects.propose(passport, Roles.COORDINATOR));
    visitor.as("admin", Roles.ADMIN).choose(project);
    int othersTasks = tasksOfOthers();

    begin();
    soon().until(() -> rest.view().isOver());
    assertThat(rest.view().state()).isEqualTo(State.FAILED);
    assertThat(visitor.see(PAGE).select("#play .alert").text()).contains("Подготовить проект Положения", "Проект остался на этом месте");
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
  }

  private void begin() {
    assertThat(visitor.flashAfter(PAGE + "/play")).isEmpty();
  }

  /** Approvals of the passport of the demo's own project, which nobody plays. */
  private int tasksOfOthers() {
    return (int) tasks.createTaskQuery().processInstanceBusinessKey("SCHOOL-2022").taskDefinitionKey("ApprovePassport").count();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(100));
  }
}
