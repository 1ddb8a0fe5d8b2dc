package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PagePolicyTests {

  @Test
  void lowersItselfForNothingButTheDiagramViewer() throws IOException {
    assertThat(PagePolicy.TEXT).doesNotContain("unsafe-inline", "unsafe-eval", "*");
    String viewer = new ClassPathResource("META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js")
        .getContentAsString(StandardCharsets.UTF_8);
    for (String style : PagePolicy.DIAGRAM_STYLES) {
      assertThat(viewer).contains(style.split(";")[0]);
    }
  }
}
