package org.nastavnik.project;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A row of the calendar plan.
 *
 * @param date as approved: the baseline that later dates are measured against
 * @param time when it begins, in the zone of the passport
 * @param responsible user id of the methodologist
 * @param makeUp added after the plan was approved
 * @param title null where the topic is still open
 * @param movedTo the date that holds now, null while it is the one approved
 */
public record PlannedEvent(PlannedEventId id, ProjectId projectId, String kind, String kindName, LocalDate date,
    LocalTime time, int durationMinutes, String responsible, boolean makeUp, String title, LocalDate movedTo) {

  /** Days by which the event is later than the baseline; negative where it is earlier. */
  public long slipDays() {
    return movedTo == null ? 0 : ChronoUnit.DAYS.between(date, movedTo);
  }
}
