package org.nastavnik.simulation;

import java.time.Duration;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Progress;

/**
 * How a simulated project ended.
 *
 * @param failure why it stopped before its end, or null
 */
record Performance(ProjectId project, Progress progress, boolean closed, int tasks, int timers, int jobs, long letters,
    long incidents, Duration took, String failure) {

  boolean succeeded() {
    return closed && incidents == 0 && failure == null && progress.met();
  }
}
