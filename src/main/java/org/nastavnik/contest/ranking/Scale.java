package org.nastavnik.contest.ranking;

/**
 * How one criterion counts.
 *
 * @param criterion code of the criterion
 * @param weight its share of the whole, in any unit common to all criteria, above 0
 * @param max most points a juror can give; the least is 0
 */
public record Scale(String criterion, int weight, int max) {

  public Scale {
    if (weight <= 0 || max <= 0) {
      throw new IllegalArgumentException("Weight and maximum of " + criterion + " must be above 0");
    }
  }
}
