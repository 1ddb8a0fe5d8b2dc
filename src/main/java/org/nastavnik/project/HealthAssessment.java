package org.nastavnik.project;

import java.time.Instant;
import org.nastavnik.workflow.Messages;

/**
 * The health of a project at a moment.
 *
 * @param reason what the rule of {@code projectHealth} that applied is called
 */
public record HealthAssessment(Health health, String reason, Instant assessedAt) {

  /** Health and reason in the language of the reader. */
  public String text() {
    return Messages.text("project.health." + health) + ": " + Messages.text("project.health.reason." + reason);
  }
}
