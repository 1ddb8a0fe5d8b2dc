package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.nastavnik.NastavnikApplication;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks are read by some statements of our own, and for a page in a transaction that may write nothing: on PostgreSQL too. */
class WorklistDatabaseTests {

  @Test
  void readsTasksOnPostgreSql() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(); ConfigurableApplicationContext context = start(postgres)) {
      context.getBean(ProcessStory.class).begin();
      ProjectId project = context.getBean(ProjectFixture.class).passport();
      ContestStory contests = context.getBean(ContestStory.class);
      ProcessInstance contest = contests.announce(contests.begin(project), Map.of());
      contests.submit(contest, "librarian02", "Мельница историй");
      contests.begin(project);
      context.getBean(ProjectFixture.class).plannedEvent(project, "seminar", LocalDate.of(2022, 6, 7));
      context.getBean(SignedIn.class).asSystem(() -> context.getBean(RuntimeService.class).createProcessInstanceByKey("project")
          .setVariables(Map.of("projectId", project.toString())).startBeforeActivity("ApprovePlan").execute());

      assertThat(read(context, "methodologist1")).extracting(OpenTask::subject).contains("Мельница историй").doesNotContainNull();
      assertThat(read(context, "director")).extracting(OpenTask::subject).hasSize(1).doesNotContainNull();
    }
  }

  private static List<OpenTask> read(ConfigurableApplicationContext context, String userId) {
    Worklist worklist = context.getBean(Worklist.class);
    TransactionTemplate reading = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    reading.setReadOnly(true);
    return context.getBean(SignedIn.class).as(userId, () -> {
      List<OpenTask> open = worklist.open(10);
      open.forEach(task -> reading.executeWithoutResult(transaction -> {
        assertThat(worklist.sheetOrHead(task.id()).contents()).isNotEmpty();
        assertThat(worklist.exhibits(task.id())).isNotNull();
        assertThat(worklist.history(task.id())).isNotEmpty();
        assertThat(worklist.givingAway(task.id()).colleagues()).isNotNull();
      }));
      return open;
    });
  }

  private static ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
    return new SpringApplicationBuilder(NastavnikApplication.class).web(WebApplicationType.NONE).profiles("test")
        .run("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
  }
}
