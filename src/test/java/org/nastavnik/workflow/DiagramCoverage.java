package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Collects what the stories of a {@link ProcessTest} pass through and fails the class when its diagram is not all covered. */
class DiagramCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, TestWatcher {

  private final Set<String> passed = new HashSet<>();
  private boolean someStoryFailed;
  private int stories;

  @Override
  public void beforeAll(ExtensionContext context) {
    ProcessEngine engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    String process = processOf(context);
    Collector collector = (Event event) -> {
      if (event.getModelKey().equals(process)) {
        passed.add(event.getDefinitionKey());
      }
    };
    new ProcessEngineAdapter(engine, collector).initializeListeners();
    AbstractAssertions.init(engine);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    stories++;
    SpringExtension.getApplicationContext(context).getBean(ProcessStory.class).begin();
  }

  @Override
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    stories++;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    someStoryFailed = true;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    boolean onlySomeStoriesWereAskedFor =
        stories < AnnotationSupport.findAnnotatedMethods(context.getRequiredTestClass(), Test.class, TOP_DOWN).size();
    if (someStoryFailed || onlySomeStoriesWereAskedFor) {
      return;
    }
    Set<String> missing = elementsOf(processOf(context));
    missing.removeAll(passed);
    assertThat(missing).as("elements of %s.bpmn that no story passes", processOf(context)).isEmpty();
  }

  private static String processOf(ExtensionContext context) {
    return context.getRequiredTestClass().getAnnotation(ProcessTest.class).value();
  }

  private static Set<String> elementsOf(String process) {
    BpmnModelInstance model = Bpmn.readModelFromStream(
        DiagramCoverage.class.getResourceAsStream("/bpmn/" + process + ".bpmn"));
    Set<String> elements = new TreeSet<>();
    model.getModelElementsByType(FlowNode.class).forEach(node -> elements.add(node.getId()));
    model.getModelElementsByType(SequenceFlow.class).forEach(flow -> elements.add(flow.getId()));
    return elements;
  }
}
