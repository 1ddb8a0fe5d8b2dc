package org.nastavnik.portal;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestView;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.JuryEntry;
import org.nastavnik.contest.ManyEntries;
import org.nastavnik.event.Events;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.simulation.MiddleOfProject;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * How long people wait for the pages they open most, when the school of the demo, with its 40 branches, is in the middle of
 * judging 1,000 entries and 10,000 tasks are open. Not part of the tests; {@code mvn test -Dtest=PageBenchmark} prints the
 * times of whole requests in milliseconds, beside pages that ask the database for next to nothing.
 */
@ServerTest
@ActiveProfiles({"demo", "test"})
@Import(MiddleOfProject.class)
@TestPropertySource(properties = {
    // H2 keeps the last answer of a statement as long as nothing changes; in a working school something always does.
    "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE"})
class PageBenchmark {

  private static final int OPEN_TASKS = 10_000;
  private static final int WARM_UPS = 60;
  private static final int ROUNDS = 200;
  private static final String PROCESS = "openTasksBenchmark";
  private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1)
      .startEvent().userTask("work").camundaCandidateGroups(Roles.METHODOLOGIST).endEvent().done();

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired MiddleOfProject middle;
  @Autowired Projects projects;
  @Autowired Contests contests;
  @Autowired Events events;
  @Autowired ManyEntries many;
  @Autowired SignedIn signedIn;
  @Autowired JdbcTemplate database;

  private final Map<String, Browser> sessions = new LinkedHashMap<>();

  private record Page(String name, String userId, String path) {}

  @Test
  void pagesOfABusySchool() {
    ProjectId project = projects.all().get(0).id();
    middle.playUntil(project, "ScoreEntry");
    fill(project);
    List<Page> pages = pages(project);
    print("", new String[] {"p50", "p95", "KB"});
    pages.forEach(this::measure);
  }

  private void fill(ProjectId project) {
    var contest = contests.of(project).get(0).id();
    JuryEntry judged = contests.scoringRoom(contest, "jury2").get(0);
    many.addScored(judged.id(), "librarian02");
    engine.getRepositoryService().createDeployment().addModelInstance(PROCESS + ".bpmn", MODEL).deploy();
    signedIn.asSystem(() -> {
      for (int task = 0; task < OPEN_TASKS; task++) {
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
      }
      return null;
    });
    database.execute("analyze");
  }

  private List<Page> pages(ProjectId project) {
    ContestView contest = contests.of(project).get(0);
    var event = events.ofProject(project).get(0).id();
    int number = contests.scoringRoom(contest.id(), "jury2").get(0).number();
    return List.of(
        new Page("reference: health of the server", "director", "/actuator/health"),
        new Page("reference: sign-in page", "director", "/login"),
        new Page("home, methodologist", "methodologist1", "/"),
        new Page("home, director", "director", "/"),
        new Page("home, librarian", "librarian01", "/"),
        new Page("project, director", "director", "/project"),
        new Page("events, librarian", "librarian01", "/events"),
        new Page("scoring room, juror", "jury2", "/contest/jury"),
        new Page("a score sheet, juror", "jury2", "/contest/jury/" + contest.id() + "/" + number),
        new Page("tasks, methodologist", "methodologist1", "/tasks"),
        new Page("events of a month, librarian", "librarian01", "/events/month"),
        new Page("an event, methodologist", "methodologist1", "/events/" + event),
        new Page("videos, librarian", "librarian01", "/videos"),
        new Page("contest, librarian", "librarian01", "/contest"),
        new Page("branches, coordinator", "coordinator", "/branches"),
        new Page("documents, director", "director", "/documents"),
        new Page("outbox, administrator", "admin", "/admin/mail"));
  }

  private void measure(Page page) {
    Browser browser = sessions.computeIfAbsent(page.userId(), userId -> {
      Browser opened = Browser.at(port);
      opened.signIn(userId, "demo");
      return opened;
    });
    DescriptiveStatistics times = new DescriptiveStatistics();
    int bytes = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long began = System.nanoTime();
      HttpResponse<String> answer = browser.get(page.path());
      double millis = (System.nanoTime() - began) / 1e6;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page + ": " + answer.statusCode());
      }
      bytes = answer.body().length();
      if (round >= 0) {
        times.addValue(millis);
      }
    }
    print(page.name(), format(times.getPercentile(50)), format(times.getPercentile(95)), "" + bytes / 1000);
  }

  private static String format(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }

  private static void print(String name, String... figures) {
    System.out.printf("%-36s %8s %8s %8s%n", name, figures[0], figures[1], figures[2]);
  }
}
