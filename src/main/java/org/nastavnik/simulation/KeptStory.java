package org.nastavnik.simulation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.nastavnik.workflow.SchoolClock;

/** Keeps the newest of what is told, for a page that others look at meanwhile. */
class KeptStory implements Story {

  private static final int KEPT = 200;

  /** Something told. */
  record Line(LocalDateTime at, String text) {}

  private final SchoolClock clock;
  private final Deque<Line> lines = new ArrayDeque<>();

  KeptStory(SchoolClock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void tell(String line) {
    lines.addFirst(new Line(LocalDateTime.ofInstant(clock.instant(), clock.getZone()), line));
    if (lines.size() > KEPT) {
      lines.removeLast();
    }
  }

  @Override
  public void timeIs(Instant moment) {
    // The clock tells.
  }

  @Override
  public void end() {
    // Nothing to put away.
  }

  /** What was told, the newest first. */
  synchronized List<Line> lines() {
    return List.copyOf(lines);
  }
}
