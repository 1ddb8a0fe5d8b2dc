package org.nastavnik.project;

import java.time.Instant;

/**
 * A row of the calendar plan and what became of it.
 *
 * @param outcome such as {@code held} or {@code cancelled}, null while the event is to come
 * @param endedAt when it was accepted or given up, null while it is to come
 */
public record PlannedResult(PlannedEvent event, String outcome, Instant endedAt) {

  public boolean isOpen() {
    return endedAt == null;
  }
}
