package org.nastavnik.portal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HeatTests {

  /** A badge without one is black on the diagram, and its number cannot be read. */
  @Test
  void eachHasItsColourOnTheDiagram() throws IOException {
    String style = new ClassPathResource("static/assets/nastavnik.css").getContentAsString(StandardCharsets.UTF_8);
    assertThat(Stream.of(Heat.values())).allSatisfy(heat -> assertThat(style).containsPattern("(?m)^\\.heat-" + heat.word() + " \\{[^}]*\\bfill: #"));
  }
}
