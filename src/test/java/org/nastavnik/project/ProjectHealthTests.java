package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class ProjectHealthTests {

  @Autowired Decisions decisions;

  @ParameterizedTest
  @CsvSource({
      // missing, out of reach, days left, overdue tasks, health, reason
      "0, 0, -5, 40, GREEN, allReached",
      "1, 0, -1, 0, RED, termOver",
      "3, 1, 60, 0, RED, outOfReachSoon",
      "3, 1, 0, 0, RED, outOfReachSoon",
      "3, 1, 61, 0, AMBER, outOfReach",
      "15, 0, 200, 10, RED, manyOverdue",
      "15, 0, 200, 9, AMBER, someOverdue",
      "15, 0, 200, 3, AMBER, someOverdue",
      "15, 0, 200, 2, GREEN, onTrack",
      "3, 0, 14, 0, RED, muchLeftLate",
      "2, 0, 14, 0, AMBER, littleLeftLate",
      "1, 0, 0, 0, AMBER, littleLeftLate",
      "3, 0, 15, 0, GREEN, onTrack"})
  void judgesTheHealthOfAProject(int missing, int outOfReach, int daysLeft, int overdueTasks, Health health, String reason) {
    assertThat(decisions.evaluate("projectHealth",
        Map.of("missing", missing, "outOfReach", outOfReach, "daysLeft", daysLeft, "overdueTasks", overdueTasks)))
        .containsExactly(Map.of("health", health.name(), "reason", reason));
    assertThat(Messages.text("project.health.reason." + reason)).as("readers are told why").doesNotStartWith("project.");
  }
}
