package org.nastavnik.contest.rules;

import java.time.LocalDate;
import org.nastavnik.contest.ContestId;

/**
 * A contest that takes ideas, and what an author has in it.
 *
 * @param draft title of the author's draft, empty text where it has none yet; null where there is no draft
 * @param entries how many the author has handed in and still has in the contest
 */
public record OpenContest(ContestId id, String title, LocalDate lastEntryDay, String draft, long entries) {}
