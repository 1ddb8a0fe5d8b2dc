package org.nastavnik.simulation;

import java.util.List;

/** Where new tasks are noticed, as people do by looking at their lists; what they do then goes through their lists all the same. */
interface Arrivals {

  /**
   * A new task.
   *
   * @param group a group that may claim it, or null where somebody owns it
   */
  record Arrival(String taskId, String taskKey, String assignee, String group) {}

  /** What arrived since the last call. */
  List<Arrival> take();
}
