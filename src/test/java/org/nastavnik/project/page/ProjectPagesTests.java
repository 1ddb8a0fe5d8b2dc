package org.nastavnik.project.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.PlannedEvent;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ProjectPagesTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 7);

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ProjectFixture fixture;
  @Autowired Projects projects;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired SignedIn signedIn;
  @Autowired People people;

  private ProjectId project;

  @BeforeEach
  void begin() {
    story.begin();
    project = fixture.passport();
    visitor.choose(project);
    visitor.as("director", Roles.DIRECTOR);
  }

  /** The process waits where it hears of changes and of its end. */
  private void carryOut() {
    signedIn.asSystem(() -> runtime.createProcessInstanceByKey("project").businessKey(projects.passport(project).code())
        .setVariables(Map.of("projectId", project.toString())).startBeforeActivity("PlanEvents").execute());
  }

  @Test
  void showsTargetsForecastAndThePlanOnAChartAndInATable() {
    var moved = fixture.plannedEvent(project, "seminar", DAY);
    fixture.plannedEvent(project, "master-class", DAY.plusDays(1));
    projects.noteNewDate(moved, DAY.plusDays(7));
    Document page = visitor.see("/project");
    assertThat(page.text()).contains("Показатели паспорта", "0 из 2", "в плане 1", "Обещанного не достичь", "За ним стоит завершённых шагов: 0");
    for (String shape : List.of("wide", "narrow")) {
      assertThat(page.select("svg." + shape + " title").text()).isEqualTo("План и ход");
      assertThat(page.select("svg." + shape + " .lane")).hasSize(2);
      assertThat(page.select("svg." + shape + " .days").text()).isEqualTo("+7 дн.");
    }
    assertThat(page.select("table tr:contains(14.06.2022)").text()).contains("07.06.2022", "7", "впереди");
  }

  @Test
  void tellsEventsWithoutATopicApartByTheirDays() {
    fixture.plannedEvent(project, "seminar", DAY);
    fixture.plannedEvent(project, "seminar", DAY.plusDays(7));
    fixture.plannedEvent(project, "master-class", DAY.plusDays(1));
    Document page = visitor.see("/project");
    assertThat(page.select("svg.wide .label").eachText())
        .containsExactly("07.06 Тематический онлайн-семинар", "Онлайн-мастер-класс", "14.06 Тематический онлайн-семинар");
  }

  @Test
  void foretellsNothingBeforeThereIsAPlan() {
    assertThat(visitor.see("/project").text()).contains("календарного плана ещё нет").doesNotContain("Вероятность", "успеть к сроку");
  }

  @Test
  void showsThePassportToEverybodyAndDecisionsToTheStaff() {
    assertThat(visitor.see("/project/passport").text()).contains("БГУНБ", "Версия 1", "Риски и решения");
    assertThat(visitor.as("librarian01", Roles.LIBRARIAN).see("/project/passport").text()).contains("БГУНБ").doesNotContain("Риски и решения");
  }

  @Test
  void asksForAnotherPassportThroughTheProcess() {
    carryOut();
    visitor.as("coordinator", Roles.COORDINATOR);
    assertThat(visitor.see("/project/change").select("#newEnd").val()).isEqualTo("2023-02-24");
    assertThat(visitor.send("/project/change", "newEnd", "2023-03-31", "target-seminar", "2", "target-master-class", "1",
        "target-strategic-session", "1", "contest", "true", "reason", "Карантин").getRedirectedUrl()).isEqualTo("/project");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("ApprovePassportChange").count()).isEqualTo(1);
    assertThat(visitor.see("/project/passport").text()).contains("Ждёт решения", "Карантин");
  }

  @Test
  void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
    carryOut();
    String[] change = {"newEnd", "2023-03-31", "target-seminar", "восемь", "target-master-class", "1", "target-strategic-session", "1",
        "contest", "true", "reason", "Карантин"};
    Document page = visitor.sendWrong("/project/change", change);
    assertThat(page.select("#target-seminar-error").text()).isEqualTo("Напишите число, например 8.");
    assertThat(page.select("#target-seminar").val()).isEqualTo("восемь");
    assertThat(page.select("#reason").text()).isEqualTo("Карантин");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("ApprovePassportChange").count()).isZero();
  }

  @Test
  void bringsAnEventIntoThePlanThroughTheProcess() {
    carryOut();
    assertThat(visitor.see("/project").select("a[href=/project/event]")).as("there is no plan to add to").isEmpty();
    approvePlan();
    visitor.as("coordinator", Roles.COORDINATOR);
    assertThat(visitor.see("/project").select("a[href=/project/event]")).isNotEmpty();
    assertThat(visitor.see("/project/event").select("#time").val()).isEqualTo("10:00");
    assertThat(visitor.send("/project/event", "kind", "seminar", "date", "2022-10-05", "time", "11:00", "durationMinutes", "60",
        "responsible", "methodologist2", "title", "Книга и кино").getRedirectedUrl()).isEqualTo("/project");
    assertThat(visitor.see("/project").text()).contains("Книга и кино", "05.10.2022");
    story.runJobs();
    PlannedEvent added = projects.calendarPlan(project).stream().filter(event -> "Книга и кино".equals(event.title())).findFirst().orElseThrow();
    assertThat(added.responsible()).isEqualTo("methodologist2");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("event").processInstanceBusinessKey(added.id().toString()).count()).isEqualTo(1);
    assertThat(visitor.as("librarian01", Roles.LIBRARIAN).see("/project").select("a[href=/project/event]")).isEmpty();
  }

  @Test
  void saysOfWhichFieldAnEventCannotBeAddedAndKeepsWhatWasTyped() {
    carryOut();
    approvePlan();
    visitor.as("coordinator", Roles.COORDINATOR);
    assertThat(wrongEvent("seminar", "2023-03-01", "90", "methodologist1").select("#date-error").text()).contains("позже окончания проекта");
    assertThat(wrongEvent("seminar", "2022-09-06", "90", "methodologist1").select("#date-error").text()).contains("уже есть мероприятие");
    assertThat(wrongEvent("seminar", "завтра", "90", "methodologist1").select("#date-error").text()).isEqualTo("Укажите дату.");
    assertThat(wrongEvent("seminar", "2022-10-05", "час", "methodologist1").select("#durationMinutes-error").text()).contains("от 15 до 600");
    assertThat(wrongEvent("seminar", "2022-10-05", "90", "librarian01").select("#responsible-error").text()).contains("нет ответственного");
    Document page = wrongEvent("", "2022-10-05", "90", "");
    assertThat(page.select("#kind-error").text()).isEqualTo("Выберите вид мероприятия.");
    assertThat(page.select("#responsible-error").text()).contains("Выберите методиста");
    assertThat(page.select("#title").val()).isEqualTo("Книга и кино");
    assertThat(projects.calendarPlan(project)).hasSize(4);
  }

  private Document wrongEvent(String kind, String date, String minutes, String responsible) {
    return visitor.sendWrong("/project/event", "kind", kind, "date", date, "time", "10:00", "durationMinutes", minutes,
        "responsible", responsible, "title", "Книга и кино");
  }

  /** The plan holds just what was promised. */
  private void approvePlan() {
    var process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(projects.passport(project).code()).singleResult();
    List<String> kinds = List.of("seminar", "seminar", "master-class", "strategic-session");
    story.completeAs("coordinator", process, "PlanEvents", Map.of("events", IntStream.range(0, kinds.size())
        .mapToObj(row -> Map.of("kind", kinds.get(row), "date", LocalDate.of(2022, 9, 6).plusDays(row), "time", LocalTime.of(10, 0),
            "durationMinutes", 90, "responsible", "methodologist1")).toList()));
    story.completeAs("director", process, "ApprovePlan", Map.of("decision", "approve"));
    story.runJobs();
  }

  private String prepareEvent(LocalDate day) {
    String event = fixture.plannedEvent(project, "seminar", day).toString();
    signedIn.asSystem(() -> runtime.startProcessInstanceByKey("event", event,
        Map.of("projectId", project.toString(), "eventId", event)));
    story.runJobs();
    return event;
  }

  @Test
  void saysWhatIsLateSinceWhenAndWhoOwesItToThoseInCharge() {
    String event = prepareEvent(DAY);
    story.advanceTo(DAY.plusDays(1));
    Document page = visitor.see("/project");
    assertThat(page.select("#late").text()).contains("Просрочено 1", "Подготовить программу", "Тематический онлайн-семинар",
        people.name("methodologist1"), "просрочено на", "День прошёл, а итог ещё не отмечен");
    String task = tasks.createTaskQuery().taskAssignee("methodologist1").singleResult().getId();
    assertThat(page.select("#late a").eachAttr("href")).containsExactly("/events/" + event, "/tasks/" + task);
    assertThat(visitor.see("/").select(".project-late").text()).isEqualTo("Просрочено задач проекта: 1. Мероприятий без отмеченного итога: 1.");
    assertThat(visitor.as("librarian01", Roles.LIBRARIAN).see("/project").select("#late")).isEmpty();
    assertThat(visitor.see("/").select(".project-late")).isEmpty();
  }

  @Test
  void saysWhatIsUnderWayAndWhoHasItToThoseInCharge() {
    prepareEvent(DAY);
    story.advanceTo(DAY.minusDays(25));
    Document page = visitor.see("/project");
    String task = tasks.createTaskQuery().taskAssignee("methodologist1").taskDefinitionKey("PrepareProgramme").singleResult().getId();
    assertThat(page.select("section:has(#ahead) tbody tr").text()).contains("Подготовить программу", people.name("methodologist1"));
    assertThat(page.select("section:has(#ahead) a").eachAttr("href")).containsExactly("/tasks/" + task);
    assertThat(visitor.as("librarian01", Roles.LIBRARIAN).see("/project").select("#ahead")).isEmpty();
    visitor.as("director", Roles.DIRECTOR).choose(fixture.passport());
    assertThat(visitor.see("/project").select("#ahead")).as("another project").isEmpty();
  }

  @Test
  void saysOnTheHomePageWhatThePlanLacks() {
    project = fixture.passport(false, List.of(ProjectFixture.MASTER_CLASSES, ProjectFixture.SEMINARS, ProjectFixture.SESSION), false, List.of());
    visitor.choose(project);
    carryOut();
    approvePlan();
    assertThat(visitor.see("/").text()).doesNotContain("в плане недостаёт");
    visitor.as("coordinator", Roles.COORDINATOR).send("/project/change", "newEnd", "2023-03-31", "target-seminar", "3", "target-master-class", "1",
        "target-strategic-session", "1", "reason", "Ещё тема");
    String decision = tasks.createTaskQuery().taskDefinitionKey("ApprovePassportChange").singleResult().getId();
    signedIn.as("director", () -> {
      tasks.claim(decision, "director");
      tasks.complete(decision, Map.of("decision", "approve"));
    });
    assertThat(visitor.see("/").text()).contains("До обещанного в плане недостаёт");
  }

  @Test
  void countsOnlyWhatIsLateInThisProject() {
    prepareEvent(DAY);
    story.advanceTo(DAY.plusDays(1));
    visitor.choose(fixture.passport());
    assertThat(visitor.see("/project").select("#late")).isEmpty();
  }

  @Test
  void namesTheGroupThatNobodyTookATaskFrom() {
    prepareEvent(DAY);
    story.advanceTo(DAY.plusDays(1));
    String task = tasks.createTaskQuery().taskAssignee("methodologist1").singleResult().getId();
    tasks.addCandidateGroup(task, Roles.METHODOLOGIST);
    tasks.setAssignee(task, null);
    assertThat(visitor.see("/project").select("#late td").text()).contains("Методисты");
  }

  @Test
  void asksTheSameFewQuestionsHoweverMuchIsLate() {
    prepareEvent(DAY);
    story.advanceTo(DAY.plusDays(1));
    int few = visitor.statementsFor("/project");
    for (int more = 0; more < 120; more++) {
      prepareEvent(DAY);
    }
    story.advanceTo(DAY.plusDays(10));
    assertThat(visitor.see("/project").select("#late").text()).contains("больше 100");
    assertThat(visitor.statementsFor("/project")).isLessThanOrEqualTo(few).isLessThanOrEqualTo(12);
    assertThat(visitor.statementsFor("/")).isLessThanOrEqualTo(12);
  }

  @Test
  void saysOnTheCourseThatAChangeWaitsAndWhoDecidedInTheEnd() {
    carryOut();
    visitor.as("coordinator", Roles.COORDINATOR);
    assertThat(visitor.see("/project/passport").select("a[href=/project/change]")).hasSize(1);
    visitor.send("/project/change", "newEnd", "2023-03-31", "target-seminar", "2", "target-master-class", "1",
        "target-strategic-session", "1", "contest", "true", "reason", "Карантин");
    assertThat(visitor.see("/project").select(".alert-info").text()).contains("Запрошено изменение паспорта", "Карантин", people.name("coordinator"));
    assertThat(visitor.as("librarian01", Roles.LIBRARIAN).see("/project").text()).doesNotContain("Карантин");
    String decision = tasks.createTaskQuery().taskDefinitionKey("ApprovePassportChange").singleResult().getId();
    for (String reader : List.of(Roles.DIRECTOR, Roles.COORDINATOR, Roles.ADMIN)) {
      for (String page : List.of("", "/form", "/history", "/hand-over")) {
        assertThat(visitor.as(reader, reader).statementsFor("/tasks/" + decision + page)).as(reader + page).isLessThanOrEqualTo(12);
      }
    }
    signedIn.as("director", () -> {
      tasks.claim(decision, "director");
      tasks.complete(decision, Map.of("decision", "approve"));
    });
    Document passport = visitor.as("director", Roles.DIRECTOR).see("/project/passport");
    assertThat(passport.text()).contains("Кто просит: " + people.name("coordinator"), "Кто решил: " + people.name("director"));
    assertThat(visitor.see("/project").select(".alert-info")).isEmpty();
  }

  @Test
  void endsTheProjectForTheDirectorAlone() {
    carryOut();
    assertThat(visitor.sendWrong("/project/cancellation", "cancelReason", " ").select("#cancelReason-error").text()).isNotEmpty();
    visitor.as("coordinator", Roles.COORDINATOR);
    assertThat(visitor.send("/project/cancellation", "cancelReason", "Нет средств").getStatus()).isEqualTo(403);
    visitor.as("director", Roles.DIRECTOR);
    assertThat(visitor.send("/project/cancellation", "cancelReason", "Нет средств").getRedirectedUrl()).isEqualTo("/project");
    assertThat(visitor.see("/project").text()).contains("Нет средств");
  }

  @Test
  @CountsStatements({"/project", "/project/passport", "/project/event"})
  void asksTheDatabaseTheSameFewQuestionsForAnyNumberOfEvents() {
    carryOut();
    visitor.as("coordinator", Roles.COORDINATOR);
    for (int row = 0; row < 10; row++) {
      fixture.plannedEvent(project, "seminar", DAY.plusDays(row));
    }
    List<String> pages = List.of("/project", "/project/passport", "/project/event");
    List<Integer> few = pages.stream().map(visitor::statementsFor).toList();
    for (int row = 0; row < 990; row++) {
      fixture.plannedEvent(project, "seminar", DAY.plusDays(row % 200));
    }
    assertThat(pages.stream().map(visitor::statementsFor).toList()).isEqualTo(few).allMatch(count -> count <= 12);
  }
}
