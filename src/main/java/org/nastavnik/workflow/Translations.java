package org.nastavnik.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.Yaml;

/**
 * English for the texts of forms and diagrams, which are Russian, from {@code bpmn/translations_en.yaml}. They are translated as
 * they are shown, line by line; what the file does not know stays Russian.
 */
public final class Translations {

  /** Properties of a form's components that people read. */
  static final List<String> READ = List.of("text", "label", "description", "dateLabel", "timeLabel", "patternErrorMessage");

  private static final Pattern MARKED_LINE = Pattern.compile("(\\s*(?:#+\\s+)?)(.*?)(\\s*)");
  private static final Pattern NAME = Pattern.compile("(\\sname=\")([^\"]*)(\")");
  private static final Map<String, Map<String, String>> FILE = read();
  private static final Map<String, String> ENGLISH = all();

  private Translations() {}

  private static Map<String, Map<String, String>> read() {
    try (InputStream file = new ClassPathResource("bpmn/translations_en.yaml").getInputStream()) {
      return new Yaml().load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    FILE.values().forEach(all::putAll);
    return all;
  }

  /** Names that stand in diagrams, of tasks and processes too, with their English. */
  public static Map<String, String> ofDiagrams() {
    return FILE.get("diagrams");
  }

  /** The text in the language of the current reader; null for null. */
  public static String text(String russian) {
    return russian == null || !isAsked() ? russian : english(russian);
  }

  /** A {@code .form} file for the current reader. */
  static JsonNode form(JsonNode russian) {
    if (!isAsked()) {
      return russian;
    }
    JsonNode form = russian.deepCopy();
    READ.forEach(property -> form.findParents(property).forEach(component -> {
      if (component.get(property).isTextual()) {
        ((ObjectNode) component).set(property, TextNode.valueOf(english(component.get(property).asText())));
      }
    }));
    return form;
  }

  /** A diagram, as XML, for the current reader. */
  public static String diagram(String xml) {
    return !isAsked() ? xml : NAME.matcher(xml).replaceAll(name -> Matcher.quoteReplacement(
        name.group(1) + HtmlUtils.htmlEscape(english(HtmlUtils.htmlUnescape(name.group(2))), "UTF-8") + name.group(3)));
  }

  private static boolean isAsked() {
    return Locale.ENGLISH.getLanguage().equals(Messages.locale().getLanguage());
  }

  private static String english(String russian) {
    return russian.lines().map(Translations::line).collect(Collectors.joining("\n"));
  }

  /** Headings keep their marks. */
  private static String line(String russian) {
    Matcher line = MARKED_LINE.matcher(russian);
    return !line.matches() ? russian : line.group(1) + ENGLISH.getOrDefault(line.group(2), line.group(2)) + line.group(3);
  }
}
