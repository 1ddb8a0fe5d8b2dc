package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.workflow.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class RegulationTermsTests {

  @Autowired Decisions decisions;

  @ParameterizedTest
  @CsvSource({
      "review, 5, 3",
      "reviewAgain, 3, 3",
      "acknowledgement, 10, 2"})
  void givesEveryStageItsDays(String stage, int workingDays, int graceDays) {
    assertThat(decisions.evaluate("regulationTerms", Map.of("stage", stage)))
        .containsExactly(Map.of("workingDays", workingDays, "graceDays", graceDays));
  }
}
