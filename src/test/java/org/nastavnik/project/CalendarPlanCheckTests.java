package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.workflow.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class CalendarPlanCheckTests {

  @Autowired Decisions decisions;

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      // missing, days from start, working days to end, working day, events that day, responsible, kind, lead, findings
      "1, -, -, -, -, -, seminar, -, tooFew error",
      "0, -, -, -, -, -, seminar, -, ''",
      "-1, -, -, -, -, -, seminar, -, ''",
      "-, 0, 10, true, 1, true, seminar, 20, ''",
      "-, -1, 10, true, 1, true, seminar, 20, beforeTerm error",
      "-, 0, -1, true, 1, true, seminar, 20, afterTerm error",
      "-, 0, 0, true, 1, true, seminar, 20, lateInTerm warning",
      "-, 0, 9, true, 1, true, seminar, 20, lateInTerm warning",
      "-, 0, 10, false, 1, true, seminar, 20, dayOff warning",
      "-, 0, 10, true, 2, true, seminar, 20, sameDay error",
      "-, 0, 10, true, 1, false, seminar, 20, nobodyResponsible error",
      "-, 0, 10, true, 1, true, seminar, 19, leadTight warning",
      "-, 0, 10, true, 1, true, лекция, 15, leadTight warning",
      "-, 0, 10, true, 1, true, лекция, 14, leadTooShort error",
      "-, 0, 10, true, 1, true, seminar, -3, leadTooShort error",
      "-, 0, 10, true, 1, true, strategic-session, 35, ''",
      "-, 0, 10, true, 1, true, strategic-session, 34, leadTight warning",
      "-, 0, 10, true, 1, true, strategic-session, 25, leadTight warning",
      "-, 0, 10, true, 1, true, strategic-session, 24, leadTooShort error",
      "-, -1, 10, true, 3, false, seminar, 0, beforeTerm error;sameDay error;nobodyResponsible error;leadTooShort error"})
  void findsWhatIsWrong(Integer missing, Integer daysFromStart, Integer workingDaysToEnd, Boolean workingDay, Integer eventsThatDay,
      Boolean hasResponsible, String kind, Integer leadWorkingDays, String findings) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("missing", missing);
    inputs.put("daysFromStart", daysFromStart);
    inputs.put("workingDaysToEnd", workingDaysToEnd);
    inputs.put("workingDay", workingDay);
    inputs.put("eventsThatDay", eventsThatDay);
    inputs.put("hasResponsible", hasResponsible);
    inputs.put("kind", kind);
    inputs.put("leadWorkingDays", leadWorkingDays);

    assertThat(decisions.evaluate("calendarPlanCheck", inputs))
        .extracting(found -> found.get("finding") + " " + found.get("severity"))
        .isEqualTo(findings.isEmpty() ? List.of() : List.of(findings.split(";")));
  }
}
