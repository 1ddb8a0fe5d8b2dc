package org.nastavnik.simulation;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What happened while the clock was moved on, in words.
 *
 * @param from in the organisation's zone, as all moments here
 * @param letters how many were put into the outbox
 * @param failed steps that failed and wait as incidents
 */
record Journey(LocalDateTime from, LocalDateTime to, List<Journey.Line> fired, List<Journey.Line> arisen, long letters, List<String> failed) {

  public int timers() {
    return times(fired);
  }

  public int tasks() {
    return times(arisen);
  }

  private static int times(List<Line> lines) {
    return lines.stream().mapToInt(Line::times).sum();
  }

  /**
   * A timer that fired, or a task that arose.
   *
   * @param about what it is about, or null
   * @param who whom it is for, or null
   * @param times how many of the same there were at that moment
   */
  record Line(LocalDateTime at, String what, String about, String who, int times) {}
}
