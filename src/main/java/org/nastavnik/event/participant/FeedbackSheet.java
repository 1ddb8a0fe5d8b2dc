package org.nastavnik.event.participant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Feedback on one event.
 *
 * @param all oldest first
 * @param own of who reads it, or null
 */
public record FeedbackSheet(List<Opinion> all, Opinion own) {

  /** Mean of the marks, one decimal; null without feedback. */
  public BigDecimal rating() {
    return all.isEmpty() ? null
        : BigDecimal.valueOf(all.stream().mapToInt(Opinion::rating).average().orElseThrow()).setScale(1, RoundingMode.HALF_UP);
  }

  /** What was said in words. */
  public List<Opinion> inWords() {
    return all.stream().filter(opinion -> opinion.words() != null && !opinion.words().isBlank()).toList();
  }
}
