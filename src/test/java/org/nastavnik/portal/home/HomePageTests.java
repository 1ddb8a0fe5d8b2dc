package org.nastavnik.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.contest.EntryId;
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

  private static final Map<String, String> OF_STAFF = Map.of("ApprovePlan", "project", "PlanEvents", "project", "ReplanEvents", "project",
      "DraftContestRules", "contest", "ApproveContestRules", "contest", "DecideOnFewEntries", "contest", "DecideOnMissingReviews", "regulation",
      "ApproveRegulation", "regulation", "DecideOnMissedEvent", "event", "AcceptEvent", "event");

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ProjectFixture projects;
  @Autowired ContestStory contests;
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
  void leadsFromADeadlineOfTheContestToItsPage() {
    contests.announce(contests.begin(project), Map.of());
    assertThat(visitor.as("librarian01", "librarian").see("/").select(".home-next a[href=/contest]").eachText())
        .containsExactly("Лучшая проектная идея: последний день приёма работ", "Лучшая проектная идея: последний день судейства");
  }

  @Test
  void promisesNoMoreWorkOnceTheProjectIsOver() {
    database.update("update project set closed_at = current_timestamp where id = ?", project.id());
    assertThat(visitor.as("librarian01", "librarian").see("/").select(".home-waiting").text()).contains("Сейчас задач нет").doesNotContain("появятся");
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

  /** One of each step that a librarian may have open, all at once. */
  @Test
  @CountsStatements("/")
  void asksFewQuestionsForTasksOfEveryKind() {
    visitor.as("librarian01", "librarian");
    assertThat(visitor.statementsFor("/")).isLessThanOrEqualTo(12);
    openEveryKindOfTask();
    assertThat(visitor.statementsFor("/")).isLessThanOrEqualTo(12);
    assertThat(visitor.see("/").select(".home-waiting li h3, .home-waiting li a").eachText()).contains("Ознакомиться с документом", "Исправить работу",
        "Оценить консультацию", "Подтвердить участие");
  }

  /** Of each process the steps of the role, all at once. */
  @ParameterizedTest
  @CsvSource({"methodologist1, methodologist", "coordinator, coordinator", "director, director"})
  @CountsStatements({"/", "/tasks"})
  void asksStaffFewQuestionsForTasksOfEveryKindToo(String person, String role) {
    takeFewStatements(person, role, "/", "/tasks");
    ProcessInstance contest = contests.announce(contests.begin(project), Map.of());
    contests.submit(contest, "librarian02", "Мельница");
    ProcessInstance regulation = signedIn.asSystem(() -> runtime.startProcessInstanceByKey("regulation", Map.of("projectId", project.toString())));
    story.completeAs("methodologist2", regulation, "DraftRegulation",
        Map.of("title", "Положение о школе", "sections", List.of(Map.of("heading", "Цель", "text", "Учить."))));
    visitor.as("librarian01", "librarian").send("/consultations/ask", "topic", "Списание фонда", "question", "С чего начать?");
    String event = prepareEvent(FIRST_EVENT);
    Map<String, Object> about = Map.of("projectId", project.toString(), "contestId", contests.id(contest).toString(), "eventId", event,
        "regulationId", runtime.getVariable(regulation.getId(), "regulationId"));
    OF_STAFF.forEach((step, process) -> signedIn.asSystem(() ->
        runtime.createProcessInstanceByKey(process).businessKey(step).setVariables(about).startBeforeActivity(step).execute()));
    takeFewStatements(person, role, "/", "/tasks");
    assertThat(visitor.see("/tasks").select("main a[href^=/tasks/]")).hasSizeGreaterThan(1);
  }

  private void takeFewStatements(String person, String role, String... pages) {
    for (String page : pages) {
      assertThat(visitor.as(person, role).statementsFor(page)).as(page).isLessThanOrEqualTo(12);
    }
  }

  private void openEveryKindOfTask() {
    returnEntry();
    approveRegulation();
    answerQuestion();
    inviteToSpeak();
  }

  private void returnEntry() {
    ProcessInstance contest = contests.announce(contests.begin(project), Map.of());
    EntryId entry = contests.submit(contest, "librarian01", "Мельница");
    story.completeAs("methodologist2", contests.instance(entry), "CheckEntry", Map.of("decision", "return", "comment", "Нет сметы"));
  }

  private void approveRegulation() {
    ProcessInstance regulation = signedIn.asSystem(() -> runtime.startProcessInstanceByKey("regulation", Map.of("projectId", project.toString())));
    story.completeAs("methodologist2", regulation, "DraftRegulation",
        Map.of("title", "Положение о школе", "sections", List.of(Map.of("heading", "Цель", "text", "Учить."))));
    List.of("reviewer1", "reviewer2", "reviewer3")
        .forEach(reviewer -> story.completeAs(reviewer, regulation, "ReviewRegulation", Map.of("decision", "agree")));
    story.runJobs();
    story.completeAs("director", regulation, "ApproveRegulation", Map.of("decision", "approve", "orderNumber", "17-од", "orderDate", "2022-04-20"));
    story.runJobs();
  }

  private void answerQuestion() {
    visitor.send("/consultations/ask", "topic", "Списание фонда", "question", "С чего начать?");
    ProcessInstance question = runtime.createProcessInstanceQuery().processDefinitionKey("consultation").singleResult();
    story.completeAs("coordinator", question, "AssignMentor", Map.of("chosenMentor", "methodologist1"));
    story.completeAs("methodologist1", question, "AgreeTime", Map.of("decision", "agree", "meeting", "2022-04-21T10:00", "place", "по телефону"));
    story.completeAs("methodologist1", question, "HoldConsultation", Map.of("decision", "held", "answer", "С акта и комиссии."));
  }

  private void inviteToSpeak() {
    String event = prepareEvent(FIRST_EVENT);
    ProcessInstance preparation = runtime.createProcessInstanceQuery().processInstanceBusinessKey(event).singleResult();
    story.fireTimer(preparation, "PreparationDue");
    story.completeAs("methodologist1", preparation, "PrepareProgramme", Map.of("topic", "Библиотека в социальных сетях",
        "annotation", "Как рассказать о себе.", "ageMark", "18+", "platformLink", "https://meet.example/42",
        "speakers", List.of(Map.of("name", "Спикер", "account", "librarian01", "mayPublish", true))));
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
