package org.nastavnik.workflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.nastavnik.NastavnikApplication;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.Roles;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a methodologist waits for «my group's tasks» when 10,000 are open, authorizations on: the first page and the
 * count, here and on an engine as it comes. Not part of the tests; {@code mvn test -Dtest=TaskListBenchmark} prints the
 * times in milliseconds and their ratio.
 */
class TaskListBenchmark {

  private static final int OPEN_TASKS = 10_000;
  private static final int PAGE = 15;
  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 50;
  private static final int ROUNDS_OF_STOCK = 3;
  private static final String PERSON = "methodologist1";
  private static final String GROUP = Roles.METHODOLOGIST;
  private static final String PROCESS = "openTasksBenchmark";
  private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1)
      .startEvent().userTask("work").camundaCandidateGroups(GROUP).endEvent().done();
  /** H2 keeps the last answer of a statement as long as nothing changes; in a working school something always does. */
  private static final String H2 = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

  @Test
  void onH2() {
    compare("H2", H2.formatted("here"), H2.formatted("stock"), "sa");
  }

  @Test
  void onPostgreSql() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
        statement.execute("create database stock");
      }
      compare("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), postgres.getJdbcUrl("postgres", "stock"), "postgres");
    }
  }

  private static void compare(String database, String url, String stockUrl, String user) {
    Times here;
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NastavnikApplication.class)
        .web(WebApplicationType.NONE).profiles("test").run("--spring.datasource.url=" + url)) {
      ProcessEngine house = context.getBean(ProcessEngine.class);
      context.getBean(DemoPeople.class).open(List.of(), 1);
      fill(house);
      context.getBean(GroupTaskRights.class).grant();
      analyze(url, user);
      here = measure(house, house.getFilterService().createFilterQuery().filterName(Messages.text("portal.filter.group"))
          .singleResult().getId(), WARM_UPS, ROUNDS);
    }
    ProcessEngine stock = stockEngine(stockUrl, user);
    try {
      fill(stock);
      analyze(stockUrl, user);
      Times there = measure(stock, groupFilter(stock), 1, ROUNDS_OF_STOCK);
      print(database + ", here", here);
      print(database + ", stock", there);
      System.out.printf(Locale.ROOT, "%s, stock / here: list %.1f, count %.1f%n", database,
          there.list.getPercentile(50) / here.list.getPercentile(50), there.count.getPercentile(50) / here.count.getPercentile(50));
    } finally {
      stock.close();
    }
  }

  /** What PostgreSQL does by itself within a minute: without figures of the tables neither engine's plan is the usual one. */
  private static void analyze(String url, String user) {
    try (Connection connection = DriverManager.getConnection(url, user, ""); Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private record Times(DescriptiveStatistics list, DescriptiveStatistics count) {
  }

  private static Times measure(ProcessEngine engine, String filterId, int warmUps, int rounds) {
    engine.getIdentityService().setAuthentication(PERSON, List.of(GROUP));
    try {
      Times times = new Times(new DescriptiveStatistics(), new DescriptiveStatistics());
      for (int round = -warmUps; round < rounds; round++) {
        double list = millis(() -> engine.getFilterService().<Task>listPage(filterId, 0, PAGE).size(), PAGE);
        double count = millis(() -> engine.getFilterService().count(filterId).intValue(), OPEN_TASKS);
        if (round >= 0) {
          times.list.addValue(list);
          times.count.addValue(count);
        }
      }
      return times;
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private static double millis(Supplier<Integer> question, int answer) {
    long began = System.nanoTime();
    int got = question.get();
    double millis = (System.nanoTime() - began) / 1e6;
    if (got != answer) {
      throw new IllegalStateException("%d tasks instead of %d".formatted(got, answer));
    }
    return millis;
  }

  private static void fill(ProcessEngine engine) {
    engine.getRepositoryService().createDeployment().addModelInstance(PROCESS + ".bpmn", MODEL).deploy();
    for (int task = 0; task < OPEN_TASKS; task++) {
      engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
    }
  }

  private static ProcessEngine stockEngine(String url, String user) {
    ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("stock");
    configuration.setJdbcUrl(url);
    configuration.setJdbcUsername(user);
    configuration.setJdbcDriver(url.startsWith("jdbc:h2") ? "org.h2.Driver" : "org.postgresql.Driver");
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setAuthorizationEnabled(true);
    return configuration.buildProcessEngine();
  }

  private static String groupFilter(ProcessEngine engine) {
    Filter filter = engine.getFilterService().newTaskFilter("group")
        .setQuery(engine.getTaskService().createTaskQuery().taskCandidateGroup(GROUP).taskUnassigned()
            .orderByTaskPriority().desc().orderByDueDate().asc());
    engine.getFilterService().saveFilter(filter);
    Authorization read = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    read.setGroupId(GROUP);
    read.setResource(Resources.FILTER);
    read.setResourceId(filter.getId());
    read.addPermission(Permissions.READ);
    engine.getAuthorizationService().saveAuthorization(read);
    return filter.getId();
  }

  private static void print(String engine, Times times) {
    System.out.printf(Locale.ROOT, "%s: list median %.1f ms, p95 %.1f ms; count median %.1f ms, p95 %.1f ms%n", engine,
        times.list.getPercentile(50), times.list.getPercentile(95), times.count.getPercentile(50), times.count.getPercentile(95));
  }
}
