package org.nastavnik.project.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
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
    assertThat(page.select("svg.gantt title").text()).isEqualTo("План и ход");
    assertThat(page.select("svg .lane")).hasSize(2);
    assertThat(page.select("svg .days").text()).isEqualTo("+7 дн.");
    assertThat(page.select("table tr:contains(14.06.2022)").text()).contains("07.06.2022", "7", "впереди");
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
  void asksTheDatabaseTheSameFewQuestionsForAnyNumberOfEvents() {
    carryOut();
    for (int row = 0; row < 10; row++) {
      fixture.plannedEvent(project, "seminar", DAY.plusDays(row));
    }
    assertThat(visitor.statementsFor("/project")).isLessThanOrEqualTo(12);
    assertThat(visitor.statementsFor("/project/passport")).isLessThanOrEqualTo(12);
    for (int row = 0; row < 990; row++) {
      fixture.plannedEvent(project, "seminar", DAY.plusDays(row % 200));
    }
    assertThat(visitor.statementsFor("/project")).isLessThanOrEqualTo(12);
  }
}
