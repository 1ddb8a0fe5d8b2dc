package org.nastavnik.contest;

import java.math.BigDecimal;
import org.nastavnik.contest.results.Figures;

/**
 * A published result.
 *
 * @param author name and branch, or null where the author does not want to be named
 * @param points mean of the jury on a scale of 0 to 100
 * @param evenedPoints the same after evening out strict and lenient jurors, or null
 */
public record Placing(EntryId entry, int place, int number, String title, String author, BigDecimal points,
    BigDecimal evenedPoints) {

  public String pointsText() {
    return Figures.text(points);
  }

  public String evenedText() {
    return Figures.text(evenedPoints);
  }

  /** Whether the jury gave as many points to the other, evened or not. */
  public boolean pointsEqual(Placing other) {
    return points.compareTo(other.points) == 0 && (evenedPoints == null || evenedPoints.equals(other.evenedPoints));
  }
}
