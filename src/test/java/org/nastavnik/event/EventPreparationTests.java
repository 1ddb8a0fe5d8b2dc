package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPreparationTests {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({
      // kind, partner, rehearsal, approver, programme, reminder and answer of speakers, approval, announcement, reminder, video, feedback, report, %
      "master-class,      false, false, director,    20, 3, 5, 10,  8, 1, 5, 5, 10, 70",
      "seminar,           false, false, director,    20, 3, 5, 10,  8, 1, 5, 5, 10, 60",
      "strategic-session, true,  true,  director,    35, 4, 8, 20, 15, 2, 5, 5, 10, 60",
      "virtual-tour,      false, false, coordinator, 20, 3, 5, 10,  8, 1, 5, 5, 10, 60"})
  void everyKindHasItsDemandsAndLeadTimes(String kind, boolean partner, boolean rehearsal, String approver, int programme,
      int speakerReminder, int speakerAnswer, int approval, int announcement, int reminder, int video, int feedback, int report,
      int threshold) throws IOException {
    Map<String, Object> found = evaluate(kind);

    assertThat(found).hasSize(13).containsEntry("partnerAgreementNeeded", partner).containsEntry("rehearsalNeeded", rehearsal)
        .containsEntry("programmeApprover", approver).containsEntry("programmeDays", programme)
        .containsEntry("speakerReminderDays", speakerReminder).containsEntry("speakerAnswerDays", speakerAnswer)
        .containsEntry("approvalDays", approval).containsEntry("announcementDays", announcement)
        .containsEntry("reminderDays", reminder).containsEntry("videoDays", video).containsEntry("feedbackDays", feedback)
        .containsEntry("reportDays", report).containsEntry("attendanceThreshold", threshold);
  }

  private static Map<String, Object> evaluate(String kind) throws IOException {
    try (InputStream file = EventPreparationTests.class.getResourceAsStream("/bpmn/decisions/eventPreparation.dmn")) {
      DmnDecision table = ENGINE.parseDecision("eventPreparation", file);
      return ENGINE.evaluateDecisionTable(table, Variables.putValue("kind", kind)).getSingleResult().getEntryMap();
    }
  }
}
