package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
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

  private static final int MANY = 310;
  private static final int FIRST = 5;

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
      offerMany(context, "methodologist");
      assertThat(context.getBean(SignedIn.class).as("methodologist1", () -> context.getBean(Worklist.class).open(FIRST))).hasSize(FIRST);
    }
  }

  private static void offerMany(ConfigurableApplicationContext context, String group) {
    context.getBean(SignedIn.class).asSystem(() -> context.getBean(RepositoryService.class).createDeployment()
        .addModelInstance("offered.bpmn", Bpmn.createExecutableProcess("offered").camundaHistoryTimeToLive(1)
            .startEvent().userTask("work").camundaCandidateGroups(group).endEvent().done()).deploy());
    IntStream.range(0, MANY).forEach(number ->
        context.getBean(SignedIn.class).asSystem(() -> context.getBean(RuntimeService.class).startProcessInstanceByKey("offered")));
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
