package org.nastavnik.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * How far what a person entered can be used: until the transaction ends that began with handing in the form. It ends
 * where the process waits for something, and before and after what runs asynchronously.
 */
final class FormReach {

  private static final List<Class<? extends FlowNode>> WAITING = List.of(UserTask.class, ReceiveTask.class,
      IntermediateCatchEvent.class, EventBasedGateway.class, CallActivity.class);

  private final Models models;
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Map<String, Set<String>> keysOnCompletion = new HashMap<>();

  private FormReach(Models models) {
    this.models = models;
  }

  static FormReach in(Models.Diagram diagram, Models models) {
    FormReach reach = new FormReach(models);
    diagram.userTasks().forEach(task -> reach.extend(task, task.getCamundaFormRef()));
    diagram.all(StartEvent.class).forEach(start -> reach.extend(start, start.getCamundaFormRef()));
    return reach;
  }

  private void extend(FlowNode from, String form) {
    if (form != null) {
      Set<String> entered = models.form(form).map(Models.Form::inputKeys).map(Set::copyOf).orElse(Set.of());
      keysOnCompletion.put(from.getId(), entered);
      behind(from).forEach(element -> keys.computeIfAbsent(element, none -> new HashSet<>()).addAll(entered));
    }
  }

  /** Form keys that may be used in the expression. */
  Set<String> keysAt(DiagramExpression expression) {
    return (expression.onCompletion() ? keysOnCompletion : keys).getOrDefault(expression.element(), Set.of());
  }

  /** Ids of the flow nodes and sequence flows reached in the transaction in which {@code node} is completed. */
  static Set<String> behind(FlowNode node) {
    Walk walk = new Walk(new HashSet<>(), new HashSet<>());
    walk.leave(node);
    return walk.elements;
  }

  private record Walk(Set<String> elements, Set<FlowNode> seen) {

    private void leave(FlowNode node) {
      if (node.isCamundaAsyncAfter() || eachInstance(node, MultiInstanceLoopCharacteristics::isCamundaAsyncAfter)) {
        return;
      }
      for (SequenceFlow flow : node.getOutgoing()) {
        elements.add(flow.getId());
        enter(flow.getTarget());
      }
      if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess finished) {
        leave(finished);
      }
    }

    private void enter(FlowNode node) {
      boolean later = node.isCamundaAsyncBefore()
          || eachInstance(node, MultiInstanceLoopCharacteristics::isCamundaAsyncBefore);
      if (later || !seen.add(node)) {
        return;
      }
      elements.add(node.getId());
      if (node instanceof SubProcess begun) {
        begun.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast)
            .filter(start -> start.getEventDefinitions().isEmpty()).forEach(this::enter);
      } else if (WAITING.stream().noneMatch(kind -> kind.isInstance(node))) {
        leave(node);
      }
    }

    private static boolean eachInstance(FlowNode node, Predicate<MultiInstanceLoopCharacteristics> is) {
      return node instanceof Activity activity
          && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several && is.test(several);
    }
  }
}
