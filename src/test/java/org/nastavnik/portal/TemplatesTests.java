package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What holds for the templates of all pages. Documents are official papers in Russian and have rules of their own. */
class TemplatesTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern MESSAGE = Pattern.compile("#\\{\\|?([\\w.*-]+)");
  private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё]");

  @Test
  void everyMessageExists() throws IOException {
    Properties messages = PropertiesLoaderUtils.loadProperties(
        new EncodedResource(new ClassPathResource("messages.properties"), StandardCharsets.UTF_8));
    Set<String> missing = new TreeSet<>();
    for (Path page : pages()) {
      Matcher use = MESSAGE.matcher(Files.readString(page).replaceAll("\\$\\{[^}]*}", "*"));
      use.results().map(TemplatesTests::key).filter(key -> messages.stringPropertyNames().stream().noneMatch(name -> name.matches(key)))
          .forEach(key -> missing.add(page + ": " + key));
    }
    assertThat(missing).isEmpty();
  }

  /** A key with a value in it, such as {@code role.${group}}, stands for any key of that form. */
  private static String key(MatchResult use) {
    return Stream.of(use.group(1).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[\\w-]+"));
  }

  @Test
  void everyTextIsAMessage() throws IOException {
    Set<String> hardCoded = new TreeSet<>();
    for (Path page : pages()) {
      for (Element element : parse(page).getAllElements()) {
        boolean replaced = Stream.of("th:text", "th:utext", "th:insert", "th:replace").anyMatch(element::hasAttr);
        if (!replaced && RUSSIAN.matcher(element.ownText()).find()) {
          hardCoded.add(page + ": " + element.ownText());
        }
        element.attributes().forEach(attribute -> {
          if (RUSSIAN.matcher(attribute.getValue()).find()) {
            hardCoded.add(page + ": " + attribute);
          }
        });
      }
    }
    assertThat(hardCoded).isEmpty();
  }

  /** The template engine puts the other part in place first, and never asks the condition. */
  @Test
  void noConditionStandsOnAnElementThatIsReplaced() throws IOException {
    Set<String> ignored = new TreeSet<>();
    for (Path page : pages()) {
      parse(page).select("[th:replace]").stream().filter(element -> element.hasAttr("th:if") || element.hasAttr("th:unless"))
          .forEach(element -> ignored.add(page + ": " + element.outerHtml().lines().findFirst().orElseThrow()));
    }
    assertThat(ignored).isEmpty();
  }

  /** Otherwise the later rule changes pages it was not written for. */
  @Test
  void noClassIsStyledInTwoPlaces() throws IOException {
    String styles = Files.readString(Path.of("src/main/resources/static/assets/nastavnik.css"));
    List<String> classes = Pattern.compile("(?m)^(\\.[\\w-]+) \\{").matcher(styles).results().map(rule -> rule.group(1)).toList();
    assertThat(classes).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void nothingIsWrittenIntoAPageThatOurPolicyForbids() throws IOException {
    Set<String> forbidden = new TreeSet<>();
    for (Path page : pages()) {
      Document document = parse(page);
      document.select("style, [style], script:not([th:src]), [^on], [th:style]").forEach(element -> forbidden.add(page + ": " + element));
    }
    assertThat(forbidden).isEmpty();
  }

  private static Document parse(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page), "", Parser.htmlParser());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).filter(file -> !file.startsWith(TEMPLATES.resolve("document"))).toList();
      assertThat(pages).isNotEmpty();
      return pages;
    }
  }
}
