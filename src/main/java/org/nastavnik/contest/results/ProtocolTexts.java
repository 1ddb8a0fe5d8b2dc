package org.nastavnik.contest.results;

import org.nastavnik.contest.ranking.Evened;
import org.nastavnik.contest.rules.Protocol;
import org.nastavnik.workflow.Messages;

/** The figures of a protocol in words. */
public final class ProtocolTexts {

  private static final double RELIABLE = 0.8;
  private static final double TENTATIVE = 2.0 / 3;

  private ProtocolTexts() {}

  /** How the places were found, and why not otherwise. */
  public static String method(Protocol protocol) {
    boolean beside = protocol.evened() == Evened.DONE && !protocol.isDecidedByEvened();
    return Messages.text("contest.evened." + (beside ? "BESIDE" : protocol.evened().name()));
  }

  /** How far the jurors agree. */
  public static String agreement(Protocol protocol) {
    return agreement(protocol.agreement());
  }

  /** The same of any alpha, null where it is undefined. */
  public static String agreement(Double alpha) {
    return alpha == null ? Messages.text("contest.agreement.undefined")
        : Messages.text("contest.agreement.alpha", Messages.text("contest.agreement." + level(alpha)), Figures.text(alpha));
  }

  /** As Krippendorff reads his alpha. */
  private static String level(double alpha) {
    return alpha >= RELIABLE ? "high" : alpha >= TENTATIVE ? "fair" : "low";
  }
}
