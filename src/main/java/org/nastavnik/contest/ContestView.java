package org.nastavnik.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.project.ProjectId;

/**
 * A contest as others see it.
 *
 * @param acceptsEntries whether an entry handed in now is in time
 * @param criteria what entries are scored by, weights in percent
 * @param judgingOpenedAt null until judging opens
 * @param publishedAt null until the results are published
 */
public record ContestView(ContestId id, ProjectId project, String title, String theme, LocalDate lastEntryDay,
    LocalDate lastJudgingDay, boolean blind, int prizes, int entriesPerAuthor, boolean acceptsEntries,
    List<CriterionView> criteria, List<String> jury, Instant judgingOpenedAt, Instant publishedAt, Instant cancelledAt) {

  /** A criterion; points go from 0 to {@code max}. */
  public record CriterionView(String code, String name, int weight, int max) {}
}
