package org.nastavnik.simulation;

import java.util.Random;
import java.util.UUID;
import org.springframework.util.IdGenerator;

/** Ids from a seed, so that a run can be repeated to the letter. */
class SeededIds implements IdGenerator {

  private final Random random;

  SeededIds(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized UUID generateId() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
