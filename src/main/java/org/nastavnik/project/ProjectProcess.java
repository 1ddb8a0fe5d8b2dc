package org.nastavnik.project;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** The running process of a project: how it starts, the messages it is sent, and the one it sends to its events. */
@Component
class ProjectProcess {

  static final String KEY = "project";

  private final RepositoryService repository;
  private final FormService forms;
  private final RuntimeService runtime;
  private final SignedIn signedIn;

  ProjectProcess(RepositoryService repository, FormService forms, RuntimeService runtime, SignedIn signedIn) {
    this.repository = repository;
    this.forms = forms;
    this.runtime = runtime;
    this.signedIn = signedIn;
  }

  /** Hands in the start form as that person. */
  void start(String code, Map<String, Object> form, String proposer) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(KEY).latestVersion().singleResult()
        .getId();
    signedIn.as(proposer, () -> {
      forms.submitStartForm(definition, code, form);
    });
  }

  /** The event gets its variables in a scope of its own, its outcome too, so that events never mix up theirs. */
  void eventAdded(Project project, PlannedEventId event) {
    correlate(to(project, "EventAdded")
        .setVariablesToTriggeredScope(Map.of("eventId", event.toString(), "eventOutcome", "underWay")), "project.notWaiting");
  }

  void passportChangeRequested(Project project, PassportChangeId change) {
    correlate(to(project, "PassportChangeRequested").setVariablesToTriggeredScope(Map.of("changeId", change.toString())),
        "project.notWaiting");
  }

  void projectCancelled(Project project) {
    correlate(to(project, "ProjectCancelled"), "project.notWaiting");
  }

  /** Asks the running event to move; the event sees to everybody it concerns, or refuses. */
  void eventPostponed(PlannedEventId event, LocalDate newDate, String reason) {
    correlate(runtime.createMessageCorrelation("EventPostponed").processInstanceBusinessKey(event.toString())
        .setVariables(Map.of("newDate", newDate.toString(), "reason", reason)), "project.replan.notOpen");
  }

  private MessageCorrelationBuilder to(Project project, String message) {
    return runtime.createMessageCorrelation(message).processInstanceBusinessKey(project.code());
  }

  private void correlate(MessageCorrelationBuilder message, String refusal) {
    signedIn.asSystem(() -> {
      try {
        message.correlate();
      } catch (MismatchingMessageCorrelationException notWaiting) {
        throw InvalidInput.because(refusal);
      }
      return null;
    });
  }
}
