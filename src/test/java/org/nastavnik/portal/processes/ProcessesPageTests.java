package org.nastavnik.portal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ManyInstances;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Where work stands, on the diagrams of the school. */
@PageTest
class ProcessesPageTests {

  private static final int MOST_STATEMENTS = 12;
  private static final int FEW = 10;
  private static final int MANY = 990;

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ManyInstances many;
  @Autowired ContestStory contests;
  @Autowired ProjectFixture projects;
  @Autowired SchoolClock clock;
  @Autowired RuntimeService runtime;

  private ProjectId project;

  @BeforeEach
  void begin() {
    story.begin();
    project = projects.passport();
    visitor.as("admin", Roles.ADMIN);
  }

  @Test
  void saysHowManyRunAndWhatWaitsLongest() {
    contests.begin(project);
    clock.advance(Duration.ofDays(3));
    contests.announce(Map.of());
    Element contest = row(visitor.see("/admin/processes"), "/admin/processes/contest");
    assertThat(contest.text()).contains("версия 1: идёт 2", "Составить положение о конкурсе", "3 дн.");
    assertThat(contest.select(".heat-week")).hasSize(1);
    Element consultation = row(visitor.see("/admin/processes"), "/admin/processes/consultation");
    assertThat(consultation.text()).contains("версия 1: идёт 0", "ничего");
  }

  private static Element row(Document page, String address) {
    return page.select("tbody tr").stream().filter(row -> !row.select("a[href=" + address + "]").isEmpty()).findFirst().orElseThrow();
  }

  @Test
  void countsThoseWhoWaitAtAStepWithTheLongestAndTheMedianWait() {
    contests.begin(project);
    clock.advance(Duration.ofDays(40));
    contests.begin(project);
    clock.advance(Duration.ofDays(4));
    contests.begin(project);
    contests.announce(Map.of("lastEntryDay", "2022-07-01", "lastJudgingDay", "2022-07-20"));

    Element draft = visitor.see("/admin/processes/contest").select("tr[data-step=DraftContestRules]").first();
    assertThat(draft.select("td").eachText()).element(1).isEqualTo("3");
    assertThat(draft.select("td").eachText()).contains("44 дн.", "4 дн.");
    assertThat(draft.attr("data-heat")).isEqualTo("longer");
    assertThat(draft.attr("data-badge")).isEqualTo("3 · 44 дн.");
    assertThat(visitor.see("/admin/processes/contest").select("details tr").eachText()).anyMatch(step -> step.startsWith("Утвердить положение о конкурсе 0"));
  }

  @Test
  void countsAStepWhoseJobHasStillToBegin() {
    runtime.startProcessInstanceByKey("acknowledgement", Map.of("documentId", "none", "projectId", project.toString()));
    clock.advance(Duration.ofMinutes(5));
    assertThat(visitor.see("/admin/processes/acknowledgement").select("tr[data-step=OpenAcknowledgement]").text())
        .startsWith("Открыть ознакомление 1 5 мин");
  }

  @Test
  void aTimerWaitsForItsDateAndIsNotLateBefore() {
    String planned = projects.plannedEvent(project, "seminar", clock.today().plusDays(90)).toString();
    ProcessInstance event = runtime.startProcessInstanceByKey("event", planned, Map.of("projectId", project.toString(), "eventId", planned));
    clock.advance(Duration.ofDays(40));

    Element timer = visitor.see("/admin/processes/event").select("tr[data-step=PreparationDue]").first();
    assertThat(timer.attr("data-heat")).isEqualTo("none");
    assertThat(timer.attr("data-badge")).isEqualTo("1 · ждёт даты");
    assertThat(row(visitor.see("/admin/processes"), "/admin/processes/event").text()).contains("Пора готовить ждёт даты");
    clock.advance(Duration.ofDays(60));
    assertThat(visitor.see("/admin/processes/instances/" + event.getId()).select(".heat").attr("class")).doesNotContain("heat-none");
  }

  @Test
  void drawsEachVersionForItsReader() {
    contests.begin(project);
    assertThat(visitor.open("/admin/processes/contest/diagram").getContentType()).startsWith("application/xml");
    assertThat(visitor.see("/admin/processes/contest").select("#diagram").attr("data-model")).endsWith("/contest/diagram?version=1");
    assertThat(visitor.open("/admin/processes/contest?version=77").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
    assertThat(visitor.open("/admin/processes/nothing").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
  }

  @Test
  @CountsStatements({"/admin/processes", "/admin/processes/{key}"})
  void takesAsManyStatementsHoweverMuchRuns() {
    List<String> pages = List.of("/admin/processes", "/admin/processes/contest");
    ProcessInstance contest = contests.begin(project);
    many.copy(contest.getId(), FEW);
    List<Integer> few = pages.stream().map(visitor::statementsFor).toList();
    many.copy(contest.getId(), MANY);
    assertThat(visitor.see("/admin/processes").select("tr:has(a[href$=/contest])").text()).contains(String.valueOf(1 + FEW + MANY));
    assertThat(pages.stream().map(visitor::statementsFor).toList()).isEqualTo(few);
    assertThat(few).allMatch(count -> count <= MOST_STATEMENTS, "at most " + MOST_STATEMENTS);
  }

  @AfterEach
  void end() {
    many.remove();
  }
}
