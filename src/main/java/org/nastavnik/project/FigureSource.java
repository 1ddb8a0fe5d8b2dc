package org.nastavnik.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nastavnik.people.BranchId;

/** What a feature can tell of a project in figures, for its final report; implemented as a bean by the feature that owns the facts. */
public interface FigureSource {

  /** What is counted of a branch, in the order it is shown. */
  enum BranchFigure { REGISTERED, ATTENDED, FEEDBACK, ACKNOWLEDGED, ENTRIES, CERTIFICATES }

  /** The events that were held, by date. */
  default List<HeldEvent> events(ProjectId project) {
    return List.of();
  }

  /** How often each thing happened in each branch; branches without any may be left out. */
  default Map<BranchFigure, Map<BranchId, Long>> branches(ProjectId project) {
    return Map.of();
  }

  /**
   * An event that was held.
   *
   * @param minutes how long it lasted
   * @param attended recognised people; {@code minutesAttended} what they stayed together
   * @param rating mean of the marks from 1 to 5, one decimal; null without feedback
   * @param recorded whether its video can be watched
   */
  record HeldEvent(LocalDate on, String kind, String title, int minutes, int registered, int attended, int minutesAttended,
      BigDecimal rating, boolean recorded) {}
}
