package org.nastavnik.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ViewportSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nastavnik.project.PassportFile;
import org.nastavnik.simulation.Play;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the pictures of the user's guide anew, from a project that is played. No part of the tests: {@code mvn test
 * -Dtest=GuidePictures} writes them to {@code docs/guide/images}, in a minute or two; look at them before they are committed.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidePictures {

  private static final Path IMAGES = Path.of("docs/guide/images");
  private static final Path PASSPORT = Path.of("src/main/resources/demo/passport.yaml");
  /** As wide as the text of the guide, so that what is on the pictures can be read. */
  private static final int WIDTH = 1000;
  private static final int COLOURS = 96;
  private static final int MARGIN = 20;
  /** Days and times are written by the browser, whose language is not the page's. */
  private static final String LIKE_A_RUSSIAN_BROWSER = """
      () => {
        document.activeElement.blur();
        document.querySelectorAll('input[type=date], input[type=time]').forEach(input => {
          const written = input.value.split('-').reverse().join('.');
          input.type = 'text';
          input.inputMode = 'numeric';
          input.value = written;
        });
        scrollTo(0, 0);
      }""";

  @LocalServerPort private int port;
  @Autowired private ConfigurableApplicationContext context;

  private final PortalFace tasks = new PortalFace();
  private Play play;

  @BeforeAll
  void begin() {
    play = new Play(context, PassportFile.read(PASSPORT), 24,
        Set.of("ReviewRegulation", "PlanEvents", "ApproveProgramme", "RecordAttendance", "CheckEntry", "ScoreEntry"));
  }

  @Test
  @Order(1)
  void theReviewersDecision() {
    try (Window window = at(WIDTH, 900).signIn(play.until("ReviewRegulation"))) {
      tasks.open(window, "Согласовать Положение", true);
      Locator form = tasks.form(window);
      exactly(form, "Согласовать с замечаниями").click();
      exactly(form, "Добавить строку").click();
      form.getByLabel("Раздел").last().selectOption(new SelectOption().setIndex(5));
      form.getByLabel("Замечание").last().fill("Нужен порядок замены наставника.");
      around(window, "review", exactly(form, "Решение"), 40, form.locator(".actions"));
    }
  }

  @Test
  @Order(2)
  void thePlan() {
    try (Window window = at(WIDTH, 900).signIn(play.until("PlanEvents"))) {
      tasks.open(window, "Составить календарный план", false);
      tasks.claim(window);
      Locator rows = tasks.form(window).locator(".rows").first();
      around(window, "plan", rows.locator("legend").first(), 20, rows.locator(".row-card").first());
    }
  }

  @Test
  @Order(3)
  void theDirectorsDecision() {
    try (Window window = at(WIDTH, 900).signIn(play.until("ApproveProgramme"))) {
      tasks.open(window, "Утвердить программу", false);
      tasks.claim(window);
      window.page().reload();
      around(window, "task", window.page().locator("body"), 0, tasks.form(window));
    }
  }

  @Test
  @Order(4)
  void whoWasAtTheEvent() {
    try (Window window = at(WIDTH, 900).signIn(play.until("RecordAttendance"))) {
      tasks.open(window, "Учесть присутствие", true);
      Page page = window.page();
      String subject = page.locator(".subject").innerText();
      window.open("/events?state=HELD");
      page.locator("#found .events a").all().stream().filter(link -> subject.contains(link.innerText())).findFirst().orElseThrow().click();
      List<String> guests = page.locator("#guests ~ details td:first-child").allTextContents();
      page.getByText("Присутствие: список участников с платформы").click();
      String report = "Имя (настоящее имя);Время входа;Время выхода\n" + Stream.of(guests.get(0), guests.get(1), "iPhone (2)", "Филиал Север")
          .map(name -> name + ";%1$s 10:02:00;%1$s 11:28:00\n".formatted(dayOf(subject))).collect(Collectors.joining());
      page.locator("input[type=file]").setInputFiles(new FilePayload("report.csv", "text/csv", report.getBytes(StandardCharsets.UTF_8)));
      page.getByText("Загрузить список").click();
      page.locator(".alert-success").waitFor();
      page.reload();
      around(window, "attendance", exactly(page.locator("main"), "Кто это?"), 50, page.locator("main section").nth(2));
    }
  }

  private static String dayOf(String subject) {
    return subject.substring(subject.lastIndexOf(' ') + 1);
  }

  @Test
  @Order(5)
  void homeAndAnIdea() {
    try (Window window = at(WIDTH, 900).signIn(play.until("CheckEntry")).open("/")) {
      top(window, "home", 900);
      window.forgetPerson().signIn("librarian40").open("/contest").page().locator("a[href^='/contest/idea/']").first().click();
      window.page().locator("#title").fill("Музей одной улицы");
      window.page().locator("#summary").fill("""
          Жители улицы приносят вещи и рассказывают их истории, библиотека показывает их в своих окнах.

          Для кого: для соседей всех возрастов. Что изменится: люди узнают друг друга. Что нужно: рамки, витрина, три вечера.""");
      top(window, "idea", 580);
    }
  }

  @Test
  @Order(6)
  void theScoringRoom() {
    try (Window window = at(WIDTH, 900).signIn(play.until("ScoreEntry")).open("/contest/jury")) {
      Page page = window.page();
      page.locator("a[href*='/contest/jury/']").first().click();
      score(page, List.of("8", "7", "9", "6", "8"));
      around(window, "sheet", page.locator("body"), 0, page.locator("#commentToAuthor"));
      saveAndGoOn(page);
      score(page, List.of("9", "8", "7", "8", "9"));
      saveAndGoOn(page);
      window.open("/contest/jury");
      top(window, "jury", 960);
    }
  }

  private static void score(Page page, List<String> points) {
    List<Locator> fields = page.locator("input[data-weight]").all();
    IntStream.range(0, fields.size()).forEach(at -> fields.get(at).fill(points.get(at)));
    page.locator("#commentToAuthor").fill("Ясно, для кого идея и что изменится. Добавьте, кто будет вести её через год.");
  }

  private static void saveAndGoOn(Page page) {
    String here = page.url();
    page.locator("#next").click();
    page.waitForURL(address -> !address.equals(here));
  }

  @Test
  @Order(7)
  void whatPeopleWatch() {
    try (Window window = at(WIDTH, 900)) {
      IntStream.rangeClosed(1, 40).mapToObj("librarian%02d"::formatted).anyMatch(librarian -> isNotRegistered(window, librarian));
      top(window, "event", 620);
    }
    try (Window window = at(Window.PHONE, 844).signIn("director").open("/project")) {
      top(window, "project-phone", 844);
    }
    try (Window window = at(WIDTH, 900).withMap().signIn("coordinator").open("/branches")) {
      top(window, "branches", 720);
    }
  }

  /** Opens the next event for that librarian. */
  private static boolean isNotRegistered(Window window, String librarian) {
    window.forgetPerson().signIn(librarian).open("/events?state=ANNOUNCED").page().locator("#found .events a").first().click();
    return exactly(window.page().locator("main"), "Записаться").count() > 0;
  }

  @Test
  @Order(8)
  void theAdministration() {
    try (Window window = at(WIDTH, 900).signIn("admin").open("/admin")) {
      top(window, "admin", 560);
      window.open("/admin/people");
      top(window, "people", 640);
    }
  }

  private static Locator exactly(Locator within, String text) {
    return within.getByText(text, new Locator.GetByTextOptions().setExact(true)).first();
  }

  private Window at(int width, int height) {
    Window window = new Window(port, width);
    window.page().setViewportSize(width, height);
    return window;
  }

  /** The upper part of the page. */
  private static void top(Window window, String name, int height) {
    unfold(window);
    ViewportSize page = window.page().viewportSize();
    keep(window, name, new Clip(0, 0, page.width, Math.min(height, page.height)));
  }

  /** From somewhat above one place to the end of another, as wide as the wider of them. */
  private static void around(Window window, String name, Locator from, int above, Locator to) {
    unfold(window);
    BoundingBox first = from.boundingBox();
    BoundingBox last = to.boundingBox();
    double right = Math.min(Math.max(first.x + first.width, last.x + last.width) + MARGIN, window.page().viewportSize().width);
    double top = first.y - above;
    keep(window, name, new Clip(0, top, right, last.y + last.height + MARGIN - top));
  }

  /** Makes the window as high as the page, so that nothing moves when the picture is taken. */
  private static void unfold(Window window) {
    Page page = window.page();
    page.evaluate(LIKE_A_RUSSIAN_BROWSER);
    page.setViewportSize(page.viewportSize().width, ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue());
  }

  private static void keep(Window window, String name, Clip clip) {
    byte[] picture = window.page().screenshot(new Page.ScreenshotOptions().setClip(clip));
    try {
      ImageIO.write(withFewColours(ImageIO.read(new ByteArrayInputStream(picture))), "png", IMAGES.resolve(name + ".png").toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The colours that fill most of it; any other becomes the one that is nearest. A quarter of the size, and nobody sees it. */
  private static BufferedImage withFewColours(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    int[] palette = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).limit(COLOURS)
        .mapToInt(Map.Entry::getKey).toArray();
    Map<Integer, Integer> nearest = new HashMap<>();
    BufferedImage few = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        few.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(picture.getRGB(x, y) & 0xffffff, colour -> nearest(colour, palette)));
      }
    }
    return few;
  }

  private static int nearest(int colour, int[] palette) {
    return IntStream.range(0, palette.length).boxed().min(Comparator.comparingInt(at -> distance(colour, palette[at]))).orElseThrow();
  }

  private static int distance(int one, int other) {
    return IntStream.of(16, 8, 0).map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff)).map(difference -> difference * difference).sum();
  }
}
