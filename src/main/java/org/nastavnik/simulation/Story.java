package org.nastavnik.simulation;

import java.time.Instant;

/** What is told while a project is played. */
interface Story {

  /** Something worth knowing, which happens now. */
  void tell(String line);

  void timeIs(Instant moment);

  void end();
}
