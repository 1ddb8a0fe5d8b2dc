package org.nastavnik.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PageTest
class HomePageTests {

  private static final LocalDate FIRST_EVENT = LocalDate.of(2022, 6, 7);

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ProjectFixture projects;
  @Autowired RuntimeService runtime;
  @Autowired SignedIn signedIn;
  @Autowired JdbcTemplate database;

  private ProjectId project;

  @BeforeEach
  void begin() {
    story.begin();
    project = projects.passport();
    visitor.choose(project);
  }

  private String prepareEvent(LocalDate day) {
    String event = projects.plannedEvent(project, "seminar", day).toString();
    signedIn.asSystem(() -> runtime.startProcessInstanceByKey("event", event,
        Map.of("projectId", project.toString(), "eventId", event)));
    story.runJobs();
    return event;
  }

  @Test
  void saysWhatWillComeWhereThereIsNothingYet() {
    assertThat(visitor.as("director", "director").see("/").text()).contains("Сейчас задач нет",
        "Здесь появится то, что ждёт вашего решения", "календарного плана ещё нет", "24.02.2023 Последний день проекта", "0 из 2");
    assertThat(visitor.as("librarian01", "librarian").see("/").text()).contains("документы для ознакомления");
  }

  @Test
  void showsWhatWaitsAndWhatIsNext() {
    String event = prepareEvent(FIRST_EVENT);
    story.advanceTo(FIRST_EVENT.minusWeeks(4));
    var page = visitor.as("methodologist1", "methodologist").see("/");
    assertThat(page.select(".home-waiting li").text()).contains("Подготовить программу", "Тематический онлайн-семинар");
    assertThat(page.select(".home-next li").first().text()).contains("07.06.2022", "Тематический онлайн-семинар");
    assertThat(page.select(".home-next a").attr("href")).isEqualTo("/events/" + event);
    assertThat(page.text()).doesNotContain("просрочено");
  }

  @Test
  void countsWhatIsLate() {
    prepareEvent(FIRST_EVENT);
    story.advanceTo(FIRST_EVENT.minusDays(1));
    assertThat(visitor.as("methodologist1", "methodologist").see("/").select(".count.late").text()).isEqualTo("просрочено: 1");
  }

  @Test
  void leadsStrangersToTheSignIn() {
    assertThat(visitor.as(null).open("/").getRedirectedUrl()).endsWith("/login");
  }

  @Test
  @CountsStatements("/")
  void asksTheDatabaseTheSameFewQuestionsForAnyNumberOfEvents() {
    visitor.as("methodologist1", "methodologist");
    String one = prepareEvent(FIRST_EVENT);
    story.advanceTo(FIRST_EVENT.minusWeeks(4));
    copyEvent(one, 9);
    assertThat(visitor.statementsFor("/")).isLessThanOrEqualTo(12);
    copyEvent(one, 990);
    assertThat(visitor.statementsFor("/")).isLessThanOrEqualTo(12);
  }

  private void copyEvent(String id, int times) {
    for (int copy = 0; copy < times; copy++) {
      String next = projects.plannedEvent(project, "seminar", FIRST_EVENT).toString();
      database.update("""
          insert into event (id, project_id, kind, kind_name, planned_on, takes_place_on, begins_at, duration_minutes, responsible,
          calendar_sequence, version) select cast(? as uuid), project_id, kind, kind_name, planned_on, takes_place_on, begins_at,
          duration_minutes, responsible, calendar_sequence, version from event where id = cast(? as uuid)""", next, id);
    }
  }
}
