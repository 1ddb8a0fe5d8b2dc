package org.nastavnik.regulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How long reviewers and readers have, by the decision table {@code regulationTerms}; each term counts from today. */
@Component
class RegulationTerms {

  static final String REVIEW = "review";
  static final String REVIEW_AGAIN = "reviewAgain";
  static final String ACKNOWLEDGEMENT = "acknowledgement";

  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private final Decisions decisions;
  private final WorkingCalendar calendar;
  private final SchoolClock clock;

  RegulationTerms(Decisions decisions, WorkingCalendar calendar, SchoolClock clock) {
    this.decisions = decisions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Last day to answer. */
  LocalDate lastDay(String stage) {
    return calendar.plusWorkingDays(clock.today(), days(stage, "workingDays"));
  }

  /** End of the last day to answer. */
  Date end(String stage) {
    return endOf(lastDay(stage));
  }

  /** When the next step follows, if some have not answered by then. */
  Date endOfGrace(String stage) {
    return endOf(calendar.plusWorkingDays(lastDay(stage), days(stage, "graceDays")));
  }

  private int days(String stage, String which) {
    return ((Number) decisions.evaluate("regulationTerms", Map.of("stage", stage)).get(0).get(which)).intValue();
  }

  private Date endOf(LocalDate day) {
    return Date.from(day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant());
  }
}
