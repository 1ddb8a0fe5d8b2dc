package org.nastavnik.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.nastavnik.people.DemoPeople;

/** A person's browser window: own cookies, own cache. Remembers what goes wrong on the way; one thread. */
final class Window implements AutoCloseable {

  static final int DESKTOP = 1440;
  static final int TABLET = 768;
  static final int PHONE = 390;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE = 20_000;
  private static final String MAP_TILES = "https://tile.openstreetmap.org/**";

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> troubles = new ArrayList<>();

  Window(int port, int width) {
    context = Chromium.get().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
        .setViewportSize(width, heightOf(width)).setLocale("en-US").setTimezoneId("Europe/Moscow"));
    context.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    address = "http://localhost:" + port;
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> troubles.add("script: " + error));
    page.onResponse(this::note);
    page.onRequestFailed(this::note);
  }

  /** Plays the server of the map's pictures, the only thing that pages ask others for; the browser keeps no cache then. */
  Window withMap() {
    context.route(MAP_TILES, route -> route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(tile())));
    return this;
  }

  /** From now on nothing comes from anywhere but the server. */
  Window withoutInternet() {
    context.route(MAP_TILES, Route::abort);
    return this;
  }

  private static byte[] tile() {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_BYTE_GRAY), "png", picture);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return picture.toByteArray();
  }

  Page page() {
    return page;
  }

  Window open(String path) {
    page.navigate(path);
    return this;
  }

  /** Path of the page that is open. */
  String path() {
    return page.url().substring(address.length());
  }

  Window signIn(String userId) {
    open("/login");
    page.locator("#username").fill(userId);
    page.locator("#password").fill(DemoPeople.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.locator("form[action='/logout'], main .alert").first().waitFor();
    Assertions.assertThat(page.locator("form[action='/logout']").count()).as("%s came to %s: %s", userId, path(), page.locator("main").innerText())
        .isPositive();
    return this;
  }

  /** Forgets who is signed in but not what is in the cache; leaves the page, which could ask for itself anew meanwhile. */
  Window forgetPerson() {
    open("about:blank");
    context.clearCookies();
    return this;
  }

  Window width(int width) {
    page.setViewportSize(width, heightOf(width));
    return this;
  }

  private static int heightOf(int width) {
    return width == PHONE ? 844 : width == TABLET ? 1024 : 900;
  }

  /** Keeps a picture of what is in sight. */
  Window picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    return this;
  }

  /** Keeps a picture of the whole page. */
  Window wholePicture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  /** By how many pixels the page is wider than the window. */
  int overflow() {
    return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
  }

  /** What went wrong since the last call: red lines of the console, requests that failed or were refused. */
  List<String> troubles() {
    List<String> noted = List.copyOf(troubles);
    troubles.clear();
    return noted;
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error")) {
      troubles.add("console: " + message.text() + " " + message.location());
    }
  }

  private void note(Response response) {
    if (response.status() >= 400) {
      troubles.add(response.status() + " " + response.request().method() + " " + response.url());
    }
  }

  /** Leaving a page cancels what it still asks for. */
  private void note(Request failed) {
    if (!"net::ERR_ABORTED".equals(failed.failure())) {
      troubles.add(failed.failure() + " " + failed.url());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
