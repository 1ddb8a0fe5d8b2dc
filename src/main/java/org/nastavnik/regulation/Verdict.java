package org.nastavnik.regulation;

import java.util.Arrays;

/** What a reviewer says of a version. */
public enum Verdict {

  AGREE("agree"), AGREE_WITH_REMARKS("agreeWithRemarks"), DISAGREE("disagree");

  private final String decision;

  Verdict(String decision) {
    this.decision = decision;
  }

  /** The verdict behind the decision of the review form. */
  static Verdict of(String decision) {
    return Arrays.stream(values()).filter(verdict -> verdict.decision.equals(decision)).findFirst().orElseThrow();
  }
}
