package org.nastavnik.portal.branches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.workflow.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class BehindTests {

  @Autowired Decisions decisions;
  @Autowired HistoryService history;

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 15})
  void aBranchFallsBehindThatMissedTheLastThreeEventsOrHasNotReadTheRegulation(int eventsHeld) {
    Map<String, Object> held = Map.of("eventsHeld", eventsHeld);
    assertThat(decisions.look("branchBehind", held)).isEqualTo(decisions.evaluate("branchBehind", held));
    assertThat(Behind.of(decisions.look("branchBehind", held).get(0))).isEqualTo(new Behind(3, true));
  }

  @Test
  void lookingLeavesNoTraceInTheHistory() {
    long before = history.createHistoricDecisionInstanceQuery().count();
    decisions.look("branchBehind", Map.of("eventsHeld", 1));
    assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }
}
