package org.nastavnik.workflow;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** The variables a process has at some time, apart from what people enter in forms. */
final class ProcessVariables {

  /** From Java: when the process is started, along with a message, or by a step that works out several at once. */
  private static final Map<String, Set<String>> GIVEN_BY_JAVA = Map.of(
      "project", Set.of("projectId", "changeId"),
      "acknowledgement", Set.of("documentId"),
      "event", Set.of("eventDay", "preparationDue", "approvalDue", "announcementDue", "reminderDue", "videoDue", "reportDue",
          "newDate", "reason"),
      "contestEntry", Set.of("entryId", "contestId"));

  /** Names the engine gives a meaning. */
  private static final Set<String> ENGINE_NAMES = Set.of("execution", "task", "decisionResult", "loopCounter",
      "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  private static final String[] NAMING_ATTRIBUTES = {"resultVariable", "initiator", "errorCodeVariable",
      "errorMessageVariable", "escalationCodeVariable"};

  private final Models models;

  ProcessVariables(Models models) {
    this.models = models;
  }

  Set<String> of(Models.Diagram diagram) {
    Set<String> known = new HashSet<>(ENGINE_NAMES);
    collect(diagram, known, new HashSet<>());
    return known;
  }

  private void collect(Models.Diagram diagram, Set<String> known, Set<String> visited) {
    if (!visited.add(diagram.process().getId())) {
      return;
    }
    known.addAll(GIVEN_BY_JAVA.getOrDefault(diagram.process().getId(), Set.of()));
    named(diagram).forEach(known::add);
    for (Models.Diagram caller : models.diagrams()) {
      caller.all(CallActivity.class).stream()
          .filter(call -> call.getCalledElement().equals(diagram.process().getId()))
          .flatMap(call -> Models.extensions(call, CamundaIn.class)).forEach(in -> {
            if ("all".equals(in.getCamundaVariables())) {
              collect(caller, known, visited);
            } else if (in.getCamundaTarget() != null) {
              known.add(in.getCamundaTarget());
            }
          });
    }
  }

  /** What the diagram itself names as a variable to be set. */
  private static Stream<String> named(Models.Diagram diagram) {
    Stream<String> attributes = diagram.all(BaseElement.class).stream().flatMap(element -> Arrays.stream(NAMING_ATTRIBUTES)
        .map(name -> element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name)));
    Stream<String> inputs = diagram.all(CamundaInputParameter.class).stream().map(CamundaInputParameter::getCamundaName);
    Stream<String> outputs = diagram.all(CamundaOutputParameter.class).stream().map(CamundaOutputParameter::getCamundaName);
    Stream<String> returned = diagram.all(CamundaOut.class).stream().map(CamundaOut::getCamundaTarget);
    Stream<String> instances = diagram.all(MultiInstanceLoopCharacteristics.class).stream()
        .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable);
    return Stream.of(attributes, inputs, outputs, returned, instances).flatMap(names -> names).filter(Objects::nonNull);
  }
}
