package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Our Russian Tasklist against the English one of the webjar in use: a new version may bring new texts. */
class TasklistLocaleTests {

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";

  /** {@code {{name}}} of the labels and {@code %d} of spans of time. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[a-z]");
  private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern MARKUP = Pattern.compile("<[^>]*[A-Za-z]/?>|&[a-z]+;");

  /** Empty by intention, signs, and formats without a word in them. */
  private static final Set<String> WITHOUT_WORDS = Set.of("labels.BANNER_CE_EOL_TEXT", "labels.NO_TASK_FORM",
      "labels.SEARCH_LESS_THAN", "labels.SEARCH_LESS_THAN_EQUALS", "labels.SEARCH_GREATER_THAN", "labels.SEARCH_GREATER_THAN_EQUALS",
      "dateLocales.calendar.sameElse", "dateLocales.longDateFormat.L", "dateLocales.longDateFormat.LL",
      "dateLocales.longDateFormat.LLL", "dateLocales.longDateFormat.LLLL", "dateLocales.longDateFormat.LT",
      "dateLocales.week.dow", "dateLocales.week.doy");
  private static final List<String> TECHNICAL = List.of("yyyy-MM-ddTHH:mm:ss", "#resolve");

  private final Map<String, String> russian = texts("ru.json");
  private final Map<String, String> english = texts("en.json");

  @Test
  void saysInRussianWhatEnglishSaysAndNothingElse() {
    assertThat(english).hasSizeGreaterThan(400);
    assertThat(russian.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void keepsEveryPlaceholder() {
    assertThat(russian).allSatisfy((key, text) ->
        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
  }

  @Test
  void leavesNothingInEnglish() {
    assertThat(russian).allSatisfy((key, text) -> {
      assertThat(CYRILLIC.matcher(text).find()).as(key + ": " + text).isNotEqualTo(WITHOUT_WORDS.contains(key));
      if (key.startsWith("labels.")) {
        assertThat(wordsOf(text)).as(key).doesNotContainPattern(LATIN_WORD);
      }
    });
  }

  @Test
  void writesDatesAsRussiansDo() {
    assertThat(russian).containsEntry("dateLocales.longDateFormat.L", "DD.MM.YYYY").containsEntry("dateLocales.week.dow", "1")
        .containsEntry("dateLocales.months.3", "апреля").containsEntry("dateLocales.weekdays.1", "понедельник");
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static String wordsOf(String text) {
    String words = PLACEHOLDER.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll("");
    for (String token : TECHNICAL) {
      words = words.replace(token, "");
    }
    return words;
  }

  /** Texts by path, such as {@code labels.CLAIM_TASK} and {@code dateLocales.months.0}. */
  private static Map<String, String> texts(String file) {
    try (InputStream json = new ClassPathResource(LOCALES + file).getInputStream()) {
      String text = new String(json.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
      Map<String, String> texts = new TreeMap<>();
      collect("", JsonMapper.builder().build().readTree(text), texts);
      return texts;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(path, node.asText());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "." + i, node.get(i), texts);
      }
    } else {
      node.properties().forEach(entry ->
          collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), texts));
    }
  }
}
