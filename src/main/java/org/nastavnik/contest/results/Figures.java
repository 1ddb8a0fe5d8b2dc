package org.nastavnik.contest.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as readers expect them: two digits after a comma. */
public final class Figures {

  private Figures() {}

  /** Text of a figure; empty for none. */
  public static String text(Number figure) {
    return figure == null ? ""
        : new BigDecimal(figure.toString()).setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }
}
