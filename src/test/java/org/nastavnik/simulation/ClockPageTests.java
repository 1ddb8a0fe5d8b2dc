package org.nastavnik.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.Passport;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.ManyInstances;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@PageTest
@ActiveProfiles({"demo", "test"})
class ClockPageTests {

  private static final String PAGE = "/admin/clock";
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration A_DAY = Duration.ofDays(1).minus(A_MINUTE);

  @Autowired PageVisitor visitor;
  @Autowired SchoolClock clock;
  @Autowired DemoClock demoClock;
  @Autowired TimeMachine machine;
  @Autowired JdbcTemplate database;
  @Autowired Projects projects;
  @Autowired ProjectFixture fixture;
  @Autowired RuntimeService runtime;
  @Autowired SignedIn signedIn;
  @Autowired ManyInstances many;

  @BeforeEach
  void begin() {
    visitor.as("admin", Roles.ADMIN);
  }

  @AfterEach
  void letTheClockRun() {
    database.update("delete from demo_clock");
    clock.run();
  }

  @Test
  void timersOnTheWayFireInTheirOrderAndAreToldInWords() {
    PassportFile passport = PassportFile.read(Path.of("src/test/resources/passports/rest.yaml")).startingOn(clock.today());
    signedIn.asSystem(() -> projects.propose(passport, Roles.COORDINATOR));
    visitor.send(PAGE, "step", "WEEK");

    assertThat(clock.ahead()).isBetween(Duration.ofDays(7).minus(A_MINUTE), Duration.ofDays(7));
    Document page = visitor.see(PAGE);
    assertThat(page.select("section:has(#journey) .story").first().text()).containsSubsequence(
        "Напоминание о сроке: Утвердить паспорт", "Срок прошёл, сообщено выше: Утвердить паспорт");
    assertThat(machine.last().fired()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    assertThat(page.select("section:has(#journey)").text()).contains("Писем поставлено в очередь");
  }

  @Test
  void tellsWhichTasksArose() {
    LocalDate day = clock.today().plusDays(120);
    startEvent(day);

    visitor.send(PAGE + "/day", "date", day.toString(), "sure", "true");

    Document page = visitor.see(PAGE);
    assertThat(page.select("section:has(#journey)").text()).contains("Пора готовить", "Подготовить программу: ");
    assertThat(clock.today()).isEqualTo(day);
  }

  @Test
  void goesToTheNextTimerAndToTheNextDeadline() {
    var timer = machine.nextTimer();
    visitor.send(PAGE, "step", "TIMER", "sure", "true");
    assertThat(clock.instant()).isBetween(timer, timer.plus(A_MINUTE));
    var deadline = machine.nextDeadline();
    visitor.send(PAGE, "step", "DEADLINE", "sure", "true");
    assertThat(clock.instant()).isBetween(deadline, deadline.plus(A_MINUTE));
    assertThat(ClockUtil.getCurrentTime().toInstant()).as("the engine's clock").isBetween(deadline, deadline.plus(A_MINUTE));
  }

  @Test
  void asksOnceMoreBeforeALongWay() {
    LocalDate day = clock.today().plusDays(30);

    Document question = visitor.sendTo(PAGE + "/day", "date", day.toString());

    assertThat(clock.ahead()).as("before the answer").isZero();
    assertThat(question.select("main").text()).contains("дней вперёд 30", "Вернуть часы нельзя");
    assertThat(question.select("form[action=" + PAGE + "/day] input[name=date]").val()).isEqualTo(day.toString());
    assertThat(question.select("a.btn[href=" + PAGE + "]").text()).isEqualTo("Оставить как есть");
    visitor.send(PAGE + "/day", "date", day.toString(), "sure", "true");
    assertThat(clock.today()).isEqualTo(day);
  }

  @Test
  void tellsAtTheHeadWhatCameOfAMove() {
    Map<String, Object> flash = visitor.flashAfter(PAGE, "step", "DAY");

    assertThat(flash).containsEntry("moved", true);
    assertThat(visitor.see(PAGE).select("main section h2").first().id()).isEqualTo("journey");
  }

  private ProcessInstance startEvent(LocalDate day) {
    Passport school = projects.all().get(0);
    String event = fixture.plannedEvent(school.id(), school.events().get(0).kind(), day).toString();
    return signedIn.asSystem(() -> runtime.startProcessInstanceByKey("event", event, Map.of("projectId", school.id().toString(), "eventId", event)));
  }

  @Test
  void everyPageSaysSoWhileTheClockIsNotTheRealOne() {
    assertThat(visitor.see("/").text()).doesNotContain("время переведено вперёд");
    visitor.send(PAGE, "step", "DAY");
    assertThat(visitor.see("/").text()).contains("время переведено вперёд");
    assertThat(visitor.as(null).see("/login").text()).contains("время переведено вперёд");
  }

  @Test
  void neverGoesBack() {
    visitor.send(PAGE, "step", "DAY");
    LocalDate today = clock.today();

    Document page = visitor.sendWrong(PAGE + "/day", "date", today.minusDays(1).toString());
    assertThat(page.select("#date-error").text()).contains("уже прошёл");
    assertThat(page.select("#date").val()).isEqualTo(today.minusDays(1).toString());
    assertThat(visitor.sendWrong(PAGE + "/day", "date", today.plusDays(400).toString()).select("#date-error").text()).contains("на год");
    assertThat(visitor.sendWrong(PAGE + "/day").select("#date-error").text()).contains("Укажите день");

    demoClock.moveTo(clock.instant().minusSeconds(3600));
    assertThat(clock.ahead()).isGreaterThanOrEqualTo(A_DAY);
  }

  @Test
  void isWhereItWasAfterARestart() {
    visitor.send(PAGE, "step", "WEEK");
    SchoolClock afterwards = new SchoolClock(ZoneOffset.UTC);
    new DemoClock(database, afterwards).preInit(null);
    assertThat(afterwards.ahead()).isEqualTo(clock.ahead());
  }

  @Test
  @CountsStatements("/admin/clock")
  void takesTheSameFewStatementsForAnyNumberOfTasks() {
    ProcessInstance event = startEvent(clock.today().plusDays(120));
    many.copy(event.getId(), 10);
    int few = visitor.statementsFor(PAGE);
    many.copy(event.getId(), 990);
    assertThat(visitor.statementsFor(PAGE)).isEqualTo(few).isLessThanOrEqualTo(12);
    many.remove();
  }

  @Test
  void isTheAdministratorsOnly() {
    assertThat(visitor.see("/admin").select("a[href=" + PAGE + "]")).hasSize(1);
    assertThat(visitor.as("director", Roles.DIRECTOR).open(PAGE).getStatus()).isEqualTo(HttpStatus.FORBIDDEN.value());
    assertThat(visitor.send(PAGE, "step", "DAY").getStatus()).isEqualTo(HttpStatus.FORBIDDEN.value());
  }

  @Test
  void waitsForItsTurn() {
    machine.alone(() -> visitor.send(PAGE, "step", "DAY"));
    assertThat(clock.ahead()).isZero();
    assertThat(machine.isUnderWay()).isFalse();
  }
}
