package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the Tasklist's form viewer asks of a form file, which the server would not notice. */
class FormFilesTests {

  @ParameterizedTest
  @MethodSource("forms")
  void eachComponentHasAnIdOfItsOwnOrTheViewerShowsNoForm(Resource file) throws IOException {
    assertThat(components(read(file)).map(component -> component.path("id").asText()).toList())
        .isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aTimeIsWrittenIn24Hours(Resource file) throws IOException {
    assertThat(components(read(file)).filter(component -> List.of("time", "datetime").contains(component.path("subtype").asText())))
        .allSatisfy(time -> assertThat(time.path("use24h").asBoolean()).as(time.path("id").asText()).isTrue());
  }

  static Stream<Resource> forms() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/forms/*.form"));
  }

  private static Stream<JsonNode> components(JsonNode parent) {
    return parent.path("components").valueStream().flatMap(child -> Stream.concat(Stream.of(child), components(child)));
  }

  private static JsonNode read(Resource file) throws IOException {
    try (InputStream json = file.getInputStream()) {
      return JsonMapper.builder().build().readTree(json);
    }
  }
}
