package org.nastavnik.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core has against a page, as far as it keeps people from using it. */
final class Axe {

  private static final String SCRIPT = script();
  private static final String VIOLATIONS = """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter(violation => ['serious', 'critical'].includes(violation.impact))
        .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' ')}`)
      """;

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(VIOLATIONS);
  }

  /** The file only defines {@code axe}; its last value, a function, would be called. */
  private static String script() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8) + "\n;0";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
