package org.nastavnik.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The browser of this machine, started once for all tests. */
final class Chromium {

  private static final String PROPERTY = "nastavnik.browser";
  private static final String VARIABLE = "NASTAVNIK_BROWSER";
  private static final List<String> KNOWN = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium",
      "/usr/bin/google-chrome", "/usr/bin/microsoft-edge", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:/Program Files/Google/Chrome/Application/chrome.exe",
      "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
  private static final String ADVICE = """
      No browser for the browser tests. Install Chromium (Debian, Ubuntu: apt-get install chromium) or Chrome, or say where it is: \
      -D%s=/path/to/chromium or the environment variable %s. To leave these tests out: -DexcludedGroups=browser"""
      .formatted(PROPERTY, VARIABLE);

  /** Nothing but our server is asked for anything; the sandbox needs rights that build machines seldom give. */
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic");

  private static Browser browser;

  private Chromium() {}

  static synchronized Browser get() {
    if (browser == null) {
      Path executable = executable();
      // Playwright's own download is not needed, and not to be had on every build machine.
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  private static Path executable() {
    return Stream.concat(Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE)), KNOWN.stream())
        .filter(Objects::nonNull).map(Path::of).filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new AssertionError(ADVICE));
  }
}
