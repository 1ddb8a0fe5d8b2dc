package org.nastavnik.regulation;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/**
 * A cancelled project takes its open Regulation with it and ends the reading of the one in force. The engine removes the
 * called instance itself; the acknowledgement is no part of it and is told by message.
 */
@Component
class RegulationEnding implements ProjectEnding {

  private final RegulationRepository regulations;
  private final AcknowledgementRepository acknowledgements;
  private final RuntimeService runtime;
  private final SchoolClock clock;

  RegulationEnding(RegulationRepository regulations, AcknowledgementRepository acknowledgements, RuntimeService runtime,
      SchoolClock clock) {
    this.regulations = regulations;
    this.acknowledgements = acknowledgements;
    this.runtime = runtime;
    this.clock = clock;
  }

  @Override
  public void cancelled(ProjectId project, String reason) {
    Instant now = clock.instant();
    for (Regulation regulation : regulations.findByProjectIdOrderByOpenedAt(project)) {
      regulation.cancel(reason, now);
      acknowledgements.findById(regulation.id()).ifPresent(acknowledgement -> acknowledgement.stop(reason, now));
      runtime.createMessageCorrelation("ProjectCancelled").processInstanceBusinessKey(regulation.id().toString())
          .correlateAll();
    }
  }
}
