package org.nastavnik.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * What each role comes for, in one project: the coordinator plans and watches, a methodologist prepares, announces, holds and
 * reports an event, a librarian takes part in it and in the contest, a juror judges. What lies between is played.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoleJourneyTests {

  private static final Set<String> STEPS = Set.of("PlanEvents", "PrepareProgramme", "AnnounceEvent", "HoldEvent",
      "WriteEventReport", "CheckEntry", "DeclareConflicts", "ScoreEntry");
  private static final int ENTRIES = 10;
  /** In the play this one hands nothing in. */
  private static final String LIBRARIAN = "librarian30";
  private static final String TOPIC = "Как собрать голоса одной улицы";
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final Pattern DAY = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}");
  private static final String IDEA = "Музей одной улицы";

  @LocalServerPort private int port;
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private SchoolClock clock;

  private final PortalFace tasks = new PortalFace();
  private Play play;
  private Window window;
  private String event;
  private String entry;

  @BeforeAll
  void begin() {
    PassportFile file = PassportFile.read(Path.of("src/test/resources/passports/browser.yaml"));
    play = new Play(context, new PassportFile("ROLES", file.name(), file.goal(), file.starts(), file.ends(), file.zone(),
        file.regulationRequired(), file.events(), file.contestRequired(), file.partners(), file.branches()), ENTRIES, STEPS);
  }

  @AfterEach
  void closeWindow() {
    assertThat(window.troubles()).isEmpty();
    window.close();
  }

  @AfterAll
  void clockRunsAgain() {
    clock.run();
  }

  @Test
  @Order(1)
  void theCoordinatorPlansTheEventsAndWatches() {
    sit(play.until("PlanEvents"), Window.DESKTOP);
    tasks.open(window, "Составить календарный план", false);
    tasks.claim(window);
    picture("coordinator-plans");
    finish("Составить календарный план");
    window.open("/project");
    assertThat(window.page().getByText("Мастер-класс").or(window.page().getByText("Онлайн-мастер-класс")).first()).isVisible();
    assertThat(window.page().locator("h1")).isVisible();
    picture("coordinator-watches");
  }

  @Test
  @Order(2)
  void theLibrarianHandsInAnIdea() {
    play.until("CheckEntry");
    sit(LIBRARIAN, Window.PHONE);
    window.open("/contest").page().locator("a[href^='/contest/idea/']").first().click();
    window.page().locator("#title").fill(IDEA);
    window.page().locator("#summary").fill("Жители приносят вещи и рассказы, библиотека показывает их в окнах.");
    window.page().locator("#file").setInputFiles(new FilePayload("plan.txt", "text/plain", "План".getBytes(StandardCharsets.UTF_8)));
    assertThat(window.page().locator(".files").getByText("plan.txt")).isVisible();
    window.page().locator("#consents ~ fieldset input[type=checkbox], .consents input[type=checkbox]").all().forEach(Locator::check);
    assertFits("librarian-idea");
    window.page().getByText("Подать на конкурс").click();
    assertThat(window.page().locator(".alert-success")).isVisible();
    assertThat(window.open("/contest").page().getByText(IDEA).first()).isVisible();
  }

  @Test
  @Order(3)
  void aMethodologistReturnsItAndTheLibrarianCorrectsIt() {
    openTaskAbout(IDEA, "CheckEntry", "Проверить работу");
    choose("Вернуть на исправление");
    fill("Что исправить или почему отклонена", "Добавьте, сколько это стоит");
    finish("Проверить работу");
    window.close();

    sit(LIBRARIAN, Window.PHONE);
    window.open("/contest").page().getByText(IDEA).first().click();
    assertThat(window.page().getByText("Добавьте, сколько это стоит")).isVisible();
    entry = window.path();
    assertThat(window.page().locator("#title")).hasValue(IDEA);
    window.page().locator("#summary").fill("Жители приносят вещи и рассказы, библиотека показывает их в окнах. Витрины у нас есть, рамки стоят 3 000 рублей.");
    assertFits("librarian-corrects");
    window.page().getByText("Отправить исправленную работу").click();
    assertThat(window.page().locator(".alert-success")).isVisible();
    assertThat(window.page().getByText("Отправить исправленную работу")).hasCount(0);
  }

  @Test
  @Order(4)
  void aMethodologistPreparesTheProgramme() {
    String speaker = play.until("PrepareProgramme");
    sit(speaker, Window.DESKTOP);
    tasks.open(window, "Подготовить программу", true);
    fill("Тема", TOPIC);
    fill("Аннотация", "Как записать рассказы соседей и показать их людям");
    labelled("Возрастная категория").selectOption("12+");
    fill("Ссылка на встречу", "https://meeting.example/street");
    form().locator("button[aria-label*='Спикеры']").click();
    labelled("Имя и фамилия").fill("Галина Васильчикова");
    labelled("Сотрудник").selectOption(speaker);
    picture("methodologist-prepares");
    finish("Подготовить программу");
    window.close();

    openTaskAbout(TOPIC, "PrepareProgramme", "Подготовить программу");
    assertThat(form().getByText("Добавьте возрастную маркировку")).isVisible();
    assertThat(labelled("Тема")).hasValue(TOPIC);
    finish("Подготовить программу");
  }

  @Test
  @Order(5)
  void aMethodologistAnnouncesTheEvent() {
    openTaskAbout(TOPIC, "AnnounceEvent", "Объявить мероприятие");
    fill("Объявление на сайте библиотеки", "https://library.example/street");
    fill("Объявление на портале «Культура.РФ»", "https://www.culture.ru/events/street");
    finish("Объявить мероприятие");
  }

  @Test
  @Order(6)
  void theLibrarianRegistersInOneClick() {
    sit(LIBRARIAN, Window.PHONE);
    window.open("/events");
    window.page().getByText(TOPIC).click();
    event = window.path();
    window.page().getByText("Записаться").click();
    assertThat(window.page().getByText("Отменить запись")).isVisible();
    assertFits("librarian-registered");
  }

  @Test
  @Order(7)
  void aMethodologistSaysItWasHeld() {
    openTaskAbout(TOPIC, "HoldEvent", "Провести мероприятие");
    Matcher day = DAY.matcher(form().innerText());
    assertThat(day.find()).isTrue();
    clock.stopAt(LocalDate.parse(day.group(), SHOWN).atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
    choose("Проведено");
    fill("Началось", "10:00");
    fill("Закончилось", "11:30");
    picture("methodologist-holds");
    finish("Провести мероприятие");
  }

  @Test
  @Order(8)
  void theLibrarianSaysHowItWas() {
    sit(LIBRARIAN, Window.PHONE);
    window.open(event);
    window.page().getByLabel("5", new Page.GetByLabelOptions().setExact(true)).check();
    window.page().locator("#words").fill("Запишем соседей летом");
    window.page().getByText("Отправить отзыв").click();
    assertThat(window.page().locator(".alert-success")).isVisible();
    assertFits("librarian-feedback");
  }

  @Test
  @Order(9)
  void aJurorTellsOfConflictsAndScoresEverything() {
    sit(play.until("DeclareConflicts"), Window.DESKTOP);
    window.open("/contest/jury").page().getByText("Заявить о конфликте интересов").click();
    form().getByLabel("Подтверждаю: о других конфликтах интересов мне неизвестно").check();
    finish("Заявить о конфликте интересов");
    window.close();

    String juror = play.until("ScoreEntry");
    sit(juror, Window.DESKTOP);
    Locator entries = window.open("/contest/jury").page().locator("table.room a");
    int all = entries.count();
    assertThat(all).isGreaterThanOrEqualTo(ENTRIES - 1);
    entries.first().click();
    losesNothingWithTheSession(juror);
    for (int done = 0; done < all; done++) {
      int marks = 5 + done % 3;
      window.page().locator("#scores .score input").all().forEach(points -> points.fill(String.valueOf(marks)));
      window.page().locator("#commentToAuthor").fill("Понятно, для кого это");
      if (done == 0) {
        assertThat(window.page().locator("#total")).not().hasText("");
        picture("juror-scores");
      }
      String sheet = window.path();
      window.page().locator("#next").click();
      window.page().waitForURL(address -> !address.endsWith(sheet));
    }
    window.open("/contest/jury");
    assertThat(window.page().locator("table.room input[type=checkbox]:checked")).hasCount(all);
    picture("juror-room");
    window.page().getByText("Сдать отмеченные оценки").first().click();
    picture("juror-submits");
    window.page().getByText("Сдать (" + all + ")").click();
    assertThat(window.page().getByText("Сдано: " + all + ".")).isVisible();
  }

  private void losesNothingWithTheSession(String juror) {
    String sheet = window.path();
    window.page().context().clearCookies();
    window.page().locator("#commentToAuthor").fill("Написано после долгого перерыва");
    window.page().locator("#next").click();
    assertThat(window.page().locator("h1")).hasText("Войдите снова");
    assertThat(window.page().getByText("Войти и вернуться")).hasAttribute("href", sheet);
    window.signIn(juror).open(sheet);
    assertThat(window.page().locator("#commentToAuthor")).hasValue("Написано после долгого перерыва");
    window.troubles();
  }

  @Test
  @Order(10)
  void aMethodologistReportsTheEvent() {
    openTaskAbout(TOPIC, "WriteEventReport", "Написать отчёт");
    fill("Как прошло мероприятие", "Слушали, спрашивали, договорились о встрече летом");
    fill("Выводы и предложения", "Повторить осенью");
    finish("Написать отчёт");
  }

  @Test
  @Order(11)
  void theLibrarianSeesTheResultOnceTheProjectIsOver() {
    play.toTheEnd();
    sit(LIBRARIAN, Window.PHONE);
    window.open(entry);
    assertThat(window.page().locator("h1")).hasText(IDEA);
    assertThat(window.page().locator("#result")).isVisible();
    assertThat(window.page().getByText("Понятно, для кого это").first()).isVisible();
    assertFits("librarian-result");
  }

  private void sit(String userId, int width) {
    window = new Window(port, width).signIn(userId);
  }

  /** Plays on until the task about that has come, and opens it as whoever would do it. */
  private void openTaskAbout(String subject, String step, String task) {
    for (boolean there = false; !there; ) {
      String userId = play.until(step);
      if (window != null) {
        window.close();
      }
      sit(userId, Window.DESKTOP);
      Locator line = window.open("/tasks").page().locator(".tasks li")
          .filter(new Locator.FilterOptions().setHasText(subject)).filter(new Locator.FilterOptions().setHasText(task));
      there = line.count() > 0;
      if (there) {
        line.first().locator(".what > a").click();
        assertThat(window.page().locator("h1")).hasText(task);
        if (window.page().locator("form.claim").count() > 0) {
          tasks.claim(window);
        }
      }
    }
  }

  private Locator form() {
    return tasks.form(window);
  }

  private void fill(String label, String text) {
    labelled(label).fill(text);
  }

  /** What must be filled in has a mark after its label. */
  private Locator labelled(String label) {
    return form().getByLabel(Pattern.compile("^\\s*%s(\\s*\\*?\\s*\\(обязательно\\))?\\s*$".formatted(label)));
  }

  private void choose(String option) {
    form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
  }

  private void finish(String task) {
    assertThat(window.overflow()).as("wider than the window").isNotPositive();
    tasks.complete(window);
    tasks.waitUntilDone(window, task);
  }

  private void assertFits(String step) {
    assertThat(window.overflow()).as("wider than the window").isNotPositive();
    picture(step);
  }

  private void picture(String step) {
    window.wholePicture("roles/" + step);
  }
}
