package org.nastavnik.contest.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What entries are scored by.
 *
 * @param code identifies the criterion within its contest
 * @param weight share of the whole in percent
 * @param max most points a juror can give; the least is 0
 */
@Embeddable
public record Criterion(String code, String name, int weight, @Column(name = "max_points") int max) {

  /** Whether points, where they are given, are on its scale. */
  public boolean accepts(Integer points) {
    return points == null || points >= 0 && points <= max;
  }
}
