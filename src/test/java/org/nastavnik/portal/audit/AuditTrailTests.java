package org.nastavnik.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.nastavnik.NastavnikApplication;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.People;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The two logs read as one on PostgreSQL; on H2 the tests of the page do it. */
class AuditTrailTests {

  @Test
  void readsBothLogsOnPostgreSql() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        ConfigurableApplicationContext house = new SpringApplicationBuilder(NastavnikApplication.class).web(WebApplicationType.NONE)
            .profiles("test").run("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
      SchoolClock clock = house.getBean(SchoolClock.class);
      clock.run();
      house.getBean(DemoPeople.class).open(List.of(), 1);
      house.getBean(SignedIn.class).as("admin", () -> act(house));
      String administrator = house.getBean(People.class).name("admin").toUpperCase();
      LocalDate today = clock.today();
      AuditTrail trail = house.getBean(AuditTrail.class);
      assertThat(trail.find(new AuditSearch(today, today, administrator, null, ""), 10, 0)).extracting(AuditLine::object)
          .containsExactly("Филиал", "Задача «Проверить»");
      assertThat(trail.find(new AuditSearch(today, today, "", AuditKind.TASKS, "ПРОВЕРИТЬ"), 10, 0)).hasSize(1);
      assertThat(trail.find(new AuditSearch(today, today, "", AuditKind.BRANCHES, "100%"), 10, 0)).isEmpty();
      assertThat(trail.find(new AuditSearch(today.plusDays(1), today.plusDays(1), "", null, ""), 10, 0)).isEmpty();
    }
  }

  private static void act(ConfigurableApplicationContext house) {
    Task task = house.getBean(TaskService.class).newTask();
    task.setName("Проверить");
    house.getBean(TaskService.class).saveTask(task);
    house.getBean(AuditLog.class).on(Deed.BRANCH_CORRECTED, "none", "Филиал", null);
  }
}
