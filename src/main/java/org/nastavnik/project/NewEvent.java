package org.nastavnik.project;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An event to put into a calendar plan.
 *
 * @param kind one of the passport's kinds
 * @param responsible user id of the methodologist
 * @param title null while the topic is open
 */
public record NewEvent(String kind, LocalDate date, LocalTime time, int durationMinutes, String responsible, String title) {}
