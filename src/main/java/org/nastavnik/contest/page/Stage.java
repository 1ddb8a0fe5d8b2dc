package org.nastavnik.contest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A stage on a strip that shows a way and where one stands on it.
 *
 * @param name of the message {@code contest.stage.<name>}
 * @param state {@code done}, {@code now} or {@code later}
 * @param day until when it goes or when it was, or null
 */
record Stage(String name, String state, String day) {

  /** A stage with whether it is over. */
  record Step(String name, boolean over, String day) {}

  /** The first that is not over is the one of today. */
  static List<Stage> strip(List<Step> steps) {
    List<Stage> strip = new ArrayList<>();
    boolean reached = false;
    for (Step step : steps) {
      boolean now = !step.over() && !reached;
      reached = reached || now;
      strip.add(new Stage(step.name(), now ? "now" : reached ? "later" : "done", step.day()));
    }
    return strip;
  }
}
