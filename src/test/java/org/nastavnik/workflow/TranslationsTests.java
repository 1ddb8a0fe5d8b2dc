package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.Yaml;

/** Whoever reads English reads English: nothing of forms and diagrams is left out, nothing in the file is left over. */
class TranslationsTests {

  private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё]");
  private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\{.+?}}|https?://");
  private static final Models MODELS = Models.read();

  @AfterEach
  void nobodyReads() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static void read(String language) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
  }

  @Test
  void everyTextOfEveryFormHasItsEnglish() {
    assertThat(MODELS.forms()).isNotEmpty();
    assertThat(linesOfForms().filter(line -> !english().containsKey(line))).isEmpty();
  }

  @Test
  void everyNameInEveryDiagramHasItsEnglish() {
    assertThat(MODELS.diagrams()).isNotEmpty();
    assertThat(linesOfDiagrams().filter(line -> !english().containsKey(line))).isEmpty();
  }

  @Test
  void nothingIsTranslatedThatIsNotThere() {
    Set<String> there = Stream.concat(linesOfForms(), linesOfDiagrams()).collect(Collectors.toSet());
    assertThat(english().keySet()).isSubsetOf(there);
  }

  /** The Tasklist asks for the names in diagrams alone. */
  @Test
  void namesInDiagramsStandTogether() {
    assertThat(Translations.ofDiagrams().keySet()).containsExactlyInAnyOrderElementsOf(linesOfDiagrams().toList());
  }

  @Test
  void englishIsEnglishAndKeepsPlaces() {
    assertThat(english()).allSatisfy((russian, said) -> {
      assertThat(said).isNotBlank().doesNotContainPattern(RUSSIAN);
      assertThat(places(said)).containsExactlyElementsOf(places(russian));
    });
  }

  @Test
  void aFormIsShownInTheReadersLanguage() {
    Models.Form form = MODELS.form("approveRegulation").orElseThrow();
    read("ru");
    assertThat(schema(form).source()).isEqualTo(form.schema().source());
    read("en");
    FormSchema english = schema(form);
    assertThat(english.source().toString()).contains("### Approve the Regulation\\nOnce it is approved", "Return with remarks", "Date of the order")
        .doesNotContainPattern(RUSSIAN);
    assertThat(english.wordsFor("decision", "approve")).isEqualTo("Approve");
    assertThat(english.fields()).extracting(FormField::key).isEqualTo(form.schema().fields().stream().map(FormField::key).toList());
    assertThat(english.problems(Map.of("orderNumber", "x".repeat(5000))).get("orderNumber")).contains("Number of the order")
        .doesNotContainPattern(RUSSIAN);
  }

  @Test
  void aDiagramIsShownInTheReadersLanguageAndStaysTheSame() {
    read("en");
    MODELS.diagrams().forEach(diagram -> {
      String russian = xml(diagram);
      String english = Translations.diagram(russian);
      assertThat(NAME.matcher(english).results().map(name -> name.group(1))).noneMatch(name -> RUSSIAN.matcher(name).find());
      assertThat(NAME.matcher(english).replaceAll("")).isEqualTo(NAME.matcher(russian).replaceAll(""));
    });
    read("ru");
    assertThat(Translations.diagram(xml(MODELS.diagrams().get(0)))).isEqualTo(xml(MODELS.diagrams().get(0)));
  }

  @Test
  void headingsKeepTheirMarksAndStrangersStayAsTheyAre() {
    read("en");
    assertThat(Translations.text("### Утвердите Положение\nЧужое")).isEqualTo("### Approve the Regulation\nЧужое");
    assertThat(Translations.text(null)).isNull();
    read("ru");
    assertThat(Translations.text("Утвердите Положение")).isEqualTo("Утвердите Положение");
  }

  private static Map<String, String> english() {
    return file().values().stream().map(Map::entrySet).flatMap(Collection::stream).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Map<String, String>> file() {
    try (InputStream file = new ClassPathResource("bpmn/translations_en.yaml").getInputStream()) {
      return new Yaml().load(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group()).toList();
  }

  private static FormSchema schema(Models.Form form) {
    try (InputStream file = Files.newInputStream(form.file())) {
      return FormSchema.read(file, ZoneOffset.UTC);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String xml(Models.Diagram diagram) {
    try {
      return Files.readString(diagram.file(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Any property that has Russian in it counts, so that a new kind of text is not forgotten. */
  private static Stream<String> linesOfForms() {
    Set<String> texts = new LinkedHashSet<>();
    MODELS.forms().forEach(form -> collect(form.schema().source(), texts));
    return texts.stream();
  }

  private static void collect(JsonNode node, Set<String> texts) {
    if (node.isTextual()) {
      lines(node.asText()).forEach(texts::add);
    }
    node.forEach(child -> collect(child, texts));
  }

  private static Stream<String> linesOfDiagrams() {
    return MODELS.diagrams().stream().flatMap(diagram -> NAME.matcher(xml(diagram)).results())
        .map(name -> HtmlUtils.htmlUnescape(name.group(1))).flatMap(TranslationsTests::lines).distinct();
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(line -> line.replaceFirst("^\\s*#+\\s+", "").strip()).filter(line -> RUSSIAN.matcher(line).find());
  }
}
