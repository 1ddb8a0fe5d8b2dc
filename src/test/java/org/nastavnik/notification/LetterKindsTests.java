package org.nastavnik.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LetterKindsTests {

  private final LetterKinds kinds = new LetterKinds();

  @Test
  void everyLetterHasItsTextsAndItsKind() throws IOException {
    Properties texts = load("messages.properties");
    Set<String> written = texts.stringPropertyNames().stream().filter(key -> key.startsWith("mail.") && key.endsWith(".subject"))
        .map(key -> key.substring("mail.".length(), key.length() - ".subject".length())).collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isNotEmpty().isEqualTo(new TreeSet<>(load("letters/kinds.properties").stringPropertyNames()));
    assertThat(written).allSatisfy(kind -> assertThat(texts).containsKey("mail." + kind + ".body"));
  }

  @Test
  void leadsStraightToWhatItIsAbout() {
    assertThat(kinds.path(letter("event.announced", "e1:0", Map.of()))).contains("/events/e1");
    assertThat(kinds.path(letter("task.reminder", "k:d:o", Map.of("taskId", "42")))).contains("/tasks/42");
    assertThat(kinds.path(letter("task.reminder", "k:d:o", Map.of()))).isEmpty();
    assertThat(kinds.path(letter("event.speakerReleased", "e1:0:s", Map.of()))).isEmpty();
  }

  @Test
  void noLetterLeadsToTheHomePageOrToAListOfTasksToSearch() throws IOException {
    Properties written = load("letters/kinds.properties");
    assertThat(written).isNotEmpty().allSatisfy((kind, said) -> assertThat(said.toString().split("\\s+", 2)).as("%s", kind)
        .doesNotContain("/", "/tasks", "/me"));
  }

  @Test
  void countsWhatMustBeDoneAsDuty() {
    assertThat(kinds.isDuty("task.overdue")).isTrue();
    assertThat(kinds.isDuty("event.cancelled")).isTrue();
    assertThat(kinds.isDuty("event.videoIsOut")).isFalse();
    assertThat(kinds.isDuty("a kind nobody has written down yet")).isTrue();
  }

  private static Letter letter(String kind, String subject, Map<String, String> facts) {
    return Letter.to("librarian01", kind, subject, facts);
  }

  private static Properties load(String name) throws IOException {
    return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(name), "UTF-8"));
  }
}
