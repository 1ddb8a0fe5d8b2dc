package org.nastavnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.portal.Sections;
import org.nastavnik.project.PassportFile;
import org.nastavnik.simulation.Play;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every page that people can reach, at the beginning of a project and in the midst of it: nothing red in the console, nothing
 * that keeps people from using it, nothing wider than the window.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesTests {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");
  private static final Pattern NO_PAGE = Pattern.compile("/(camunda|files|documents)/.*|.*\\.(ics|csv|rss|xlsx|docx|pdf|xml)(\\?.*)?");
  private static final int DEPTH = 2;
  private static final String ASK = "/consultations/ask";
  private static final String TEXT = "Как собрать голоса одной улицы?";

  private record Place(String path, int depth) {}

  @LocalServerPort private int port;
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private SchoolClock clock;
  @Autowired private IdentityService identity;

  private Play play;

  @BeforeAll
  void begin() {
    play = new Play(context, PassportFile.read(Path.of("src/test/resources/passports/browser.yaml")), 4,
        Set.of("ApprovePassport", "ScoreEntry"));
  }

  @AfterAll
  void end() {
    play.toTheEnd();
    clock.run();
  }

  @Test
  @Order(1)
  void everyAccountOfTheDemoSignsInAndFindsHomeTasksAndTasklist() {
    play.until("ApprovePassport");
    List<String> problems = new ArrayList<>();
    try (Window window = new Window(port, Window.DESKTOP)) {
      for (String account : accounts()) {
        window.forgetPerson().signIn(account);
        window.open("/");
        window.open("/tasks");
        window.open(TasklistFace.ADDRESS);
        window.page().locator(".task-filters .item").first().waitFor();
        window.troubles().forEach(trouble -> problems.add(account + ": " + trouble));
      }
    }
    assertThat(problems).isEmpty();
  }

  private static List<String> accounts() {
    return Stream.of(Stream.of("director", "coordinator", "admin"), numbered("methodologist%d", 4), numbered("reviewer%d", 3),
        numbered("jury%d", 5), numbered("librarian%02d", 40)).flatMap(names -> names).toList();
  }

  private static Stream<String> numbered(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(name::formatted);
  }

  @Test
  @Order(2)
  void theSwitchTurnsPortalAndTasklistToEnglish() {
    try (Window window = new Window(port, Window.PHONE).signIn("director").open("/tasks")) {
      window.page().locator("form[action='/language'] button").click();
      PlaywrightAssertions.assertThat(window.page().locator("h1")).hasText("My tasks");
      window.picture("tasks-english");
      window.width(Window.DESKTOP).open(TasklistFace.ADDRESS);
      PlaywrightAssertions.assertThat(window.page().getByText("Start process").first()).isVisible();
      assertThat(window.troubles()).isEmpty();
      window.page().getByText("Русский").click();
      PlaywrightAssertions.assertThat(window.page().getByText("Начать процесс").first()).isVisible();
      // Remembered for the account.
      window.forgetPerson().signIn("director").open("/tasks");
      PlaywrightAssertions.assertThat(window.page().locator("h1")).hasText("Мои задачи");
      assertThat(window.troubles()).isEmpty();
    }
  }

  @ParameterizedTest
  @Order(3)
  @ValueSource(strings = {"director", "coordinator", "methodologist1", "reviewer1", "jury1", "librarian01", "admin"})
  void everyPageIsInOrderAtEveryWidth(String account) {
    if (account.equals("director")) {
      play.until("ScoreEntry");
    }
    List<String> problems = new ArrayList<>();
    try (Window window = new Window(port, Window.DESKTOP).withMap().signIn(account)) {
      Map<String, String> seen = new LinkedHashMap<>();
      Deque<Place> places = new ArrayDeque<>();
      places.add(new Place("/", 0));
      places.add(new Place("/help", DEPTH));
      Sections.pathsFor(groupsOf(account)).forEach(path -> places.add(new Place(path, 0)));
      while (!places.isEmpty()) {
        Place place = places.remove();
        if (seen.putIfAbsent(kind(place.path()), place.path()) == null) {
          Stream.of(Axe.violations(window.width(Window.DESKTOP).open(place.path()).page()), look(window, account, place.path(), "ru"),
              Axe.violations(window.page())).flatMap(List::stream).forEach(problem -> problems.add(place.path() + ": " + problem));
          linksOf(window).forEach(path -> offer(places, new Place(path, place.depth() + 1)));
        }
      }
      speak(window, "en");
      seen.values().forEach(path -> look(window, account, path, "en").forEach(problem -> problems.add(path + " in English: " + problem)));
      speak(window, "ru");
    }
    assertThat(problems).isEmpty();
  }

  private static void speak(Window window, String language) {
    window.open("/me").page().locator("button[name='language'][value='" + language + "']").click();
    PlaywrightAssertions.assertThat(window.page().locator("html")).hasAttribute("lang", language);
  }

  @Test
  @Order(4)
  void theBranchesLieOnAMapAndWithoutTheInternetOnADrawing() {
    try (Window window = new Window(port, Window.DESKTOP).withMap().signIn("methodologist1").open("/branches")) {
      window.page().locator("#district").scrollIntoViewIfNeeded();
      Locator marks = window.page().locator("#district .map path.leaflet-interactive");
      marks.first().waitFor();
      assertThat(marks.count()).isEqualTo(window.page().locator("#district > svg circle").count()).isPositive();
      marks.first().hover();
      PlaywrightAssertions.assertThat(window.page().locator(".leaflet-tooltip")).isVisible();
      PlaywrightAssertions.assertThat(window.page().locator("#district > svg")).not().isVisible();
      window.picture("branches-map");
      assertThat(window.troubles()).isEmpty();
    }
    try (Window window = new Window(port, Window.PHONE).withoutInternet().signIn("methodologist1").open("/branches")) {
      window.page().locator("#district").scrollIntoViewIfNeeded();
      window.page().locator("#district .map").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      PlaywrightAssertions.assertThat(window.page().locator("#district > svg")).isVisible();
      PlaywrightAssertions.assertThat(window.page().locator("#district .map")).not().isVisible();
    }
  }

  @Test
  @Order(5)
  void aFilterShowsWhatItFindsAtOnceAndAnEndedSessionLeadsToTheSignIn() {
    try (Window window = new Window(port, Window.DESKTOP).signIn("librarian01").open("/events")) {
      assertThat(window.page().locator("#found .events li").count()).isPositive();
      window.page().evaluate("() => { window.same = true; }");
      window.page().locator("#state").selectOption("CANCELLED");
      PlaywrightAssertions.assertThat(window.page().locator("#found .events li")).hasCount(0);
      assertThat(window.page().evaluate("() => window.same")).as("the page was not loaded anew").isEqualTo(true);
      assertThat(window.path()).contains("state=CANCELLED");
      PlaywrightAssertions.assertThat(window.page().locator("#views a").first()).hasAttribute("href", Pattern.compile(".*CANCELLED.*"));
      assertThat(window.troubles()).isEmpty();
      window.page().context().clearCookies();
      window.page().locator("#state").selectOption("");
      window.page().locator("#username").waitFor();
    }
  }

  @Test
  @Order(6)
  void whatWasTypedWaitsInItsFormWhileOneLooksElsewhereButForNobodyElse() {
    try (Window window = new Window(port, Window.PHONE).signIn("librarian05").open(ASK)) {
      question(window).fill(TEXT);
      window.page().locator(".menu").click();
      window.page().locator("#sections a[href='/events']").click();
      PlaywrightAssertions.assertThat(window.page().locator("h1")).hasText("Мероприятия");
      window.open(ASK);
      PlaywrightAssertions.assertThat(question(window)).hasValue(TEXT);
      PlaywrightAssertions.assertThat(unsentNote(window)).isVisible();
      window.picture("unsent");

      window.forgetPerson().signIn("librarian06").open(ASK);
      PlaywrightAssertions.assertThat(question(window)).hasValue("");
      PlaywrightAssertions.assertThat(unsentNote(window)).hasCount(0);
      window.forgetPerson().signIn("librarian05").open(ASK);
      PlaywrightAssertions.assertThat(question(window)).hasValue("");
      assertThat(window.troubles()).isEmpty();
    }
  }

  @Test
  @Order(7)
  void whatWasTypedOutlivesASessionThatEndedMeanwhileUntilOneBeginsAnew() {
    try (Window window = new Window(port, Window.PHONE).signIn("librarian05").open(ASK)) {
      question(window).fill(TEXT);
      window.page().context().clearCookies();
      window.page().locator("main form button").click();
      PlaywrightAssertions.assertThat(window.page().locator("h1")).hasText("Войдите снова");
      assertThat(window.troubles()).allMatch(trouble -> trouble.contains("403"));

      window.signIn("librarian05").open(ASK);
      PlaywrightAssertions.assertThat(question(window)).hasValue(TEXT);
      unsentNote(window).locator("button").click();
      PlaywrightAssertions.assertThat(question(window)).hasValue("");
      window.open("/").open(ASK);
      PlaywrightAssertions.assertThat(question(window)).hasValue("");
      assertThat(window.troubles()).isEmpty();
    }
  }

  @Test
  @Order(8)
  void whatWasRefusedComesIntoSightAndWhatArrivedIsForgotten() {
    try (Window window = new Window(port, Window.PHONE).signIn("librarian05").open("/me")) {
      Locator mail = window.page().locator("#email");
      String address = mail.inputValue();
      mail.fill("not an address");
      mail.press("Enter");
      PlaywrightAssertions.assertThat(window.page().locator("#email[aria-invalid='true']")).isInViewport();
      window.open("/").open("/me");
      PlaywrightAssertions.assertThat(mail).hasValue("not an address");

      mail.fill(address);
      mail.press("Enter");
      PlaywrightAssertions.assertThat(window.page().locator(".alert-success")).isVisible();
      window.open("/").open("/me");
      PlaywrightAssertions.assertThat(mail).hasValue(address);
      PlaywrightAssertions.assertThat(unsentNote(window)).hasCount(0);
    }
  }

  private static Locator question(Window window) {
    return window.page().locator("#question");
  }

  private static Locator unsentNote(Window window) {
    return window.page().locator("main form .note[role='status']");
  }

  private List<String> groupsOf(String account) {
    return identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
  }

  private static void offer(Deque<Place> places, Place place) {
    if (place.depth() <= DEPTH) {
      places.add(place);
    }
  }

  /** Pages that differ only by what they show are of one kind. */
  private static String kind(String path) {
    return ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("*");
  }

  private static List<String> look(Window window, String account, String path, String language) {
    List<String> problems = new ArrayList<>();
    window.width(Window.DESKTOP).open(path);
    for (int width : new int[] {Window.DESKTOP, Window.TABLET, Window.PHONE}) {
      int overflow = window.width(width).overflow();
      if (overflow > 0) {
        problems.add(overflow + " pixels too wide at " + width);
      }
      window.wholePicture("pages/" + language + "/" + account + kind(path).replaceAll("\\W+", "-") + width);
    }
    problems.addAll(window.troubles());
    return problems;
  }

  @SuppressWarnings("unchecked")
  private static List<String> linksOf(Window window) {
    List<String> links = (List<String>) window.page().evaluate(
        "() => [...document.querySelectorAll('main a[href^=\"/\"]:not([download])')].map(link => link.getAttribute('href').replace(/#.*/, ''))");
    return links.stream().filter(link -> !NO_PAGE.matcher(link).matches()).toList();
  }
}
