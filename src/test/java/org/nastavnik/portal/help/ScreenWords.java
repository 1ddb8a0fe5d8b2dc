package org.nastavnik.portal.help;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.yaml.snakeyaml.Yaml;

/**
 * All that stands on screens, in Russian and in English: messages, forms and diagrams ({@code TranslationsTests} holds their
 * translations to what is there), and the Tasklist. What follows a value that is filled in is left out, and so is a colon at the end.
 */
final class ScreenWords {

  private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
  private static final Pattern IN_SCRIPTS = Pattern.compile("english \\? '([^']+)' : '([^']+)'");

  /** The same words in both languages. */
  private record Pair(String russian, String english) {}

  private final Set<Pair> pairs = new HashSet<>();

  static ScreenWords read() throws IOException {
    ScreenWords words = new ScreenWords();
    words.readMessages();
    words.readFormsAndDiagrams();
    words.readTasklist();
    return words;
  }

  private void add(String russian, String english) {
    pairs.add(new Pair(plain(russian), plain(english)));
  }

  static String plain(String words) {
    return words.replaceAll("\\(?\\{\\d.*", "").strip().replaceAll("[:,]$", "");
  }

  boolean areRussian(String words) {
    return pairs.stream().anyMatch(pair -> pair.russian().equals(plain(words)));
  }

  boolean areEnglish(String words) {
    return pairs.stream().anyMatch(pair -> pair.english().equals(plain(words)));
  }

  /** Of the Russian words those that have no counterpart among the English ones. */
  List<String> withoutEnglish(Set<String> russian, Set<String> english) {
    Set<String> there = english.stream().map(ScreenWords::plain).collect(Collectors.toSet());
    return unpaired(russian, word -> pairs.stream().anyMatch(pair -> pair.russian().equals(word) && there.contains(pair.english())));
  }

  List<String> withoutRussian(Set<String> english, Set<String> russian) {
    Set<String> there = russian.stream().map(ScreenWords::plain).collect(Collectors.toSet());
    return unpaired(english, word -> pairs.stream().anyMatch(pair -> pair.english().equals(word) && there.contains(pair.russian())));
  }

  private static List<String> unpaired(Set<String> words, Predicate<String> isPaired) {
    return words.stream().filter(word -> !isPaired.test(plain(word))).toList();
  }

  private void readMessages() throws IOException {
    Properties english = messages("messages_en.properties");
    messages("messages.properties").forEach((key, text) -> add(text.toString(), english.getProperty(key.toString())));
  }

  private static Properties messages(String name) throws IOException {
    return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(name), StandardCharsets.UTF_8));
  }

  private void readFormsAndDiagrams() throws IOException {
    Map<String, Map<String, String>> translations = new Yaml().load(text("bpmn/translations_en.yaml"));
    translations.values().forEach(part -> part.forEach(this::add));
  }

  private void readTasklist() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode english = json.readTree(text(TASKLIST + "locales/en.json")).path("labels");
    json.readTree(text(TASKLIST + "locales/ru.json")).path("labels").properties()
        .forEach(label -> add(label.getValue().asText(), english.path(label.getKey()).asText()));
    Matcher named = IN_SCRIPTS.matcher(text(TASKLIST + "scripts/header.js"));
    while (named.find()) {
      add(named.group(2), named.group(1));
    }
  }

  private static String text(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
  }
}
