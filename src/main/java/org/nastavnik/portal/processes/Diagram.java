package org.nastavnik.portal.processes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.nastavnik.workflow.Translations;

/** The steps of a diagram and what they are called in the language of the reader. */
class Diagram {

  private static final String EACH_OF_MANY = "#multiInstanceBody";

  private final BpmnModelInstance model;

  Diagram(BpmnModelInstance model) {
    this.model = model;
  }

  /** Id in the diagram of what the engine names more exactly where a step is there for each of many. */
  static String plain(String activity) {
    return activity.endsWith(EACH_OF_MANY) ? activity.substring(0, activity.length() - EACH_OF_MANY.length()) : activity;
  }

  /** Ids of all at which work is done or waited for, in the order of the diagram. */
  List<String> steps() {
    return model.getModelElementsByType(Process.class).stream().flatMap(process -> within(process.getFlowElements()))
        .filter(Diagram::isStep).map(FlowElement::getId).toList();
  }

  private static Stream<FlowElement> within(Collection<FlowElement> elements) {
    return elements.stream().flatMap(element -> element instanceof SubProcess part ? within(part.getFlowElements()) : Stream.of(element));
  }

  private static boolean isStep(FlowElement element) {
    return element instanceof Activity || element instanceof CatchEvent && !(element instanceof StartEvent);
  }

  String nameOf(String step) {
    return Optional.ofNullable(step).map(id -> model.<FlowElement>getModelElementById(id)).map(FlowElement::getName)
        .map(name -> Translations.text(name.replaceAll("\\s+", " "))).orElse(step);
  }

  /** What kind of element that is, in the words of BPMN; empty where there is none. */
  String kindOf(String step) {
    return Optional.<ModelElementInstance>ofNullable(model.getModelElementById(step)).map(element -> element.getElementType().getTypeName())
        .orElse("");
  }

  boolean has(String step) {
    return !kindOf(step).isEmpty();
  }

  List<SequenceFlow> flows() {
    return List.copyOf(model.getModelElementsByType(SequenceFlow.class));
  }
}
