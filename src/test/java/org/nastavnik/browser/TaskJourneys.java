package org.nastavnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nastavnik.project.PassportFile;
import org.nastavnik.simulation.Play;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What people do with their tasks, from the passport to the jury's protocol of one project; what lies between is played.
 * After each step the work goes on from what was done in the browser.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TaskJourneys {

  private static final Set<String> STEPS =
      Set.of("ApprovePassport", "DraftRegulation", "ApproveRegulation", "ScoreEntry", "ApproveProtocol");

  @LocalServerPort private int port;
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private SchoolClock clock;
  @Autowired private TaskService tasks;

  private final Face face;
  private final int directorsWidth;
  private Play play;
  private Window window;

  TaskJourneys(Face face, int directorsWidth) {
    this.face = face;
    this.directorsWidth = directorsWidth;
  }

  @BeforeAll
  void begin() {
    play = new Play(context, passport(), 4, STEPS);
  }

  private PassportFile passport() {
    PassportFile file = PassportFile.read(Path.of("src/test/resources/passports/browser.yaml"));
    return new PassportFile(face.name().toUpperCase(), file.name(), file.goal(), file.starts(), file.ends(), file.zone(),
        file.regulationRequired(), file.events(), file.contestRequired(), file.partners(), file.branches());
  }

  @AfterEach
  void closeWindow() {
    if (window != null) {
      window.close();
    }
  }

  @AfterAll
  void theProjectIsDrivenToItsEnd() {
    play.toTheEnd();
    clock.run();
  }

  @Test
  @Order(1)
  void theDirectorApprovesThePassport() {
    sit(play.until("ApprovePassport"), directorsWidth);
    face.open(window, "Утвердить паспорт", false);
    face.claim(window);
    face.seeWhatIsShown(window, "Название", "Школа наставничества для проверки страниц");
    choose("Утвердить");
    picture("passport");
    finish("Утвердить паспорт");
  }

  @Test
  @Order(2)
  void aMethodologistClaimsAndCompletesAndIsToldWhatIsMissing() {
    sit(play.until("DraftRegulation"), Window.DESKTOP);
    face.open(window, "Подготовить проект Положения", false);
    face.claim(window);
    Locator title = face.form(window).getByLabel("Название документа");
    title.fill("");
    face.failToComplete(window);
    assertThat(face.form(window).getByText("Заполните")).isVisible();
    refused();
    picture("regulation-refused");
    title.fill("Положение о школе");
    finish("Подготовить проект Положения");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("ReviewRegulation").count()).isEqualTo(3);
  }

  @Test
  @Order(3)
  void theDirectorApprovesTheRegulationByAnOrder() {
    sit(play.until("ApproveRegulation"), directorsWidth);
    face.open(window, "Утвердить Положение", false);
    face.claim(window);
    choose("Утвердить");
    face.complete(window);
    assertThat(window.page().getByText("Укажите номер приказа.").first()).isVisible();
    refused();
    picture("regulation-without-order");
    face.form(window).getByLabel("Номер приказа").fill("47-од");
    face.enterDay(window, "Дата приказа", clock.today());
    picture("regulation-order");
    finish("Утвердить Положение");
  }

  @Test
  @Order(4)
  void aJurorScoresWithinTheLimitsOfTheCriteria() {
    String juror = play.until("ScoreEntry");
    sit(juror, Window.DESKTOP);
    face.open(window, "Оценить работу", true);
    choose("Оценка готова");
    Locator points = face.form(window).getByLabel(Pattern.compile("^\\s*Балл(?!ы)"));
    assertThat(points.count()).isPositive();
    for (int criterion = 0; criterion < points.count(); criterion++) {
      points.nth(criterion).fill(criterion == 0 ? "99" : "5");
    }
    face.complete(window);
    assertThat(window.page().getByText("балл должен быть от 0 до").first()).isVisible();
    refused();
    picture("score-refused");
    points.first().fill("5");
    finish("Оценить работу");
  }

  @Test
  @Order(5)
  void theDirectorApprovesTheProtocol() {
    sit(play.until("ApproveProtocol"), directorsWidth);
    face.open(window, "Утвердить протокол жюри", false);
    face.claim(window);
    choose("Утвердить");
    picture("protocol");
    finish("Утвердить протокол жюри");
  }

  @Test
  @Order(6)
  void whoSignsOutIsSignedOutEverywhere() {
    sit("director", Window.DESKTOP);
    window.open(TasklistFace.ADDRESS);
    window.page().locator(".task-filters").waitFor();
    window.open("/tasks");
    if (face instanceof TasklistFace) {
      window.open(TasklistFace.ADDRESS);
    }
    face.signOut(window);
    window.troubles();
    assertThat(window.open("/tasks").path()).endsWith("/login");
    assertThat(window.open(TasklistFace.ADDRESS).path()).endsWith("/login");
  }

  private void sit(String userId, int width) {
    window = new Window(port, width).signIn(userId);
  }

  private void choose(String option) {
    face.form(window).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
  }

  /** The page may only have been told that it cannot be so. */
  private void refused() {
    assertThat(window.troubles()).allMatch(trouble -> trouble.startsWith("400 POST") || trouble.contains("status of 400"));
  }

  private void finish(String task) {
    assertThat(window.overflow()).as("wider than the window").isNotPositive();
    face.complete(window);
    face.waitUntilDone(window, task);
    assertThat(window.troubles()).isEmpty();
  }

  private void picture(String step) {
    window.picture(face.name() + "-" + step);
  }
}
