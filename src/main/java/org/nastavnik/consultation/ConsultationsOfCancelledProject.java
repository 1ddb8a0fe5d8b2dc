package org.nastavnik.consultation;

import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** Ends the open consultations of a project that is cancelled. */
@Component
class ConsultationsOfCancelledProject implements ProjectEnding {

  private final AskedConsultations consultations;
  private final RuntimeService runtime;
  private final SignedIn signedIn;

  ConsultationsOfCancelledProject(AskedConsultations consultations, RuntimeService runtime, SignedIn signedIn) {
    this.consultations = consultations;
    this.runtime = runtime;
    this.signedIn = signedIn;
  }

  @Override
  public void cancelled(ProjectId project, String reason) {
    consultations.findByProjectIdOrderByAskedAt(project).stream().filter(consultation -> !consultation.isOver())
        .forEach(this::end);
  }

  private void end(Consultation consultation) {
    signedIn.asSystem(() -> runtime.createMessageCorrelation("ProjectCancelled")
        .processInstanceBusinessKey(consultation.id().toString()).correlateAllWithResult());
  }
}
