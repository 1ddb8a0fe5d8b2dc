package org.nastavnik.portal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.nastavnik.NastavnikApplication;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.portal.processes.EngineFigures.Waiting;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The tests of the pages add up on H2; here it is done on PostgreSQL. */
class EngineFiguresTests {

  @Test
  void addsUpOnPostgreSqlToo() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(); ConfigurableApplicationContext context = start(postgres)) {
      addUp(context);
      context.getBean(SchoolClock.class).run();
    }
  }

  private static ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
    return new SpringApplicationBuilder(NastavnikApplication.class).web(WebApplicationType.NONE).profiles("test")
        .run("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
  }

  private static void addUp(ConfigurableApplicationContext context) {
    context.getBean(ProcessStory.class).begin();
    ContestStory contests = context.getBean(ContestStory.class);
    SchoolClock clock = context.getBean(SchoolClock.class);
    EngineFigures figures = context.getBean(EngineFigures.class);
    var project = context.getBean(ProjectFixture.class).passport();
    var first = clock.instant();
    ProcessInstance oldest = contests.begin(project);
    clock.advance(Duration.ofDays(5));
    var second = clock.instant();
    contests.begin(project);
    clock.advance(Duration.ofDays(1));
    contests.begin(project);

    assertThat(figures.waiting()).containsExactly(new Waiting(oldest.getProcessDefinitionId(), "DraftContestRules", false, 3, first, second));
    assertThat(figures.standing(List.of(oldest.getId()))).singleElement().matches(standing -> standing.since().equals(first) && !standing.failed());

    context.getBean(RuntimeService.class).startProcessInstanceByKey("acknowledgement");
    ManagementService management = context.getBean(ManagementService.class);
    management.setJobRetries(management.createJobQuery().messages().singleResult().getId(), 0);
    assertThat(figures.incidents()).isEqualTo(1);
    assertThat(figures.failed("acknowledgement")).singleElement().matches(failed -> failed.step().equals("OpenAcknowledgement"));
    assertThat(figures.failed("contest")).isEmpty();
  }
}
