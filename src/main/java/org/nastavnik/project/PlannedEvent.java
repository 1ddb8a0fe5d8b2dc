package org.nastavnik.project;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A row of the calendar plan.
 *
 * @param date as approved: the baseline that later dates are measured against
 * @param time when it begins, in the zone of the passport
 * @param responsible user id of the methodologist
 * @param makeUp planned later, to make up for a target that was missed
 * @param title null where the topic is still open
 */
public record PlannedEvent(PlannedEventId id, ProjectId projectId, String kind, String kindName, LocalDate date,
    LocalTime time, int durationMinutes, String responsible, boolean makeUp, String title) {}
