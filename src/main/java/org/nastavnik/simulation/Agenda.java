package org.nastavnik.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What people intend to do, in the order of time. */
class Agenda {

  private record Intent(Instant at, long number, Runnable act) {}

  private final PriorityQueue<Intent> intents =
      new PriorityQueue<>(Comparator.comparing(Intent::at).thenComparing(Intent::number));
  private long count;

  void at(Instant moment, Runnable act) {
    intents.add(new Intent(moment, count++, act));
  }

  boolean isEmpty() {
    return intents.isEmpty();
  }

  /** When the next one is due, or null. */
  Instant next() {
    return intents.isEmpty() ? null : intents.peek().at();
  }

  void act() {
    intents.remove().act().run();
  }
}
