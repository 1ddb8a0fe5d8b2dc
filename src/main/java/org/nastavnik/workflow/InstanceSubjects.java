package org.nastavnik.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What instances of processes are about, running or over, for those who look after the engine. */
@Component
public class InstanceSubjects {

  /**
   * An instance.
   *
   * @param businessKey id of what it is about; null before that exists
   */
  public record Instance(String id, String processKey, String businessKey) {}

  private static final Logger LOG = LoggerFactory.getLogger(InstanceSubjects.class);

  private final HistoryService history;
  private final FormContents contents;
  private final SignedIn signedIn;

  InstanceSubjects(HistoryService history, FormContents contents, SignedIn signedIn) {
    this.history = history;
    this.contents = contents;
    this.signedIn = signedIn;
  }

  /** In a few words, by id of the instance; what nobody can say is left out. In a handful of queries however many there are. */
  public Map<String, String> of(Collection<Instance> instances) {
    List<Instance> begun = instances.stream().filter(instance -> instance.businessKey() != null).toList();
    if (begun.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, Object>> variables = variables(begun.stream().map(Instance::id).distinct().toList());
    return subjects(begun.stream().filter(instance -> variables.containsKey(instance.id())).distinct()
        .map(instance -> new TaskRef(instance.id(), instance.processKey(), null, variables.get(instance.id()), null)).toList());
  }

  /** A variable that means nothing may be the very thing somebody came to mend. */
  private Map<String, String> subjects(List<TaskRef> instances) {
    try {
      return contents.subjectsOfInstances(instances);
    } catch (IllegalArgumentException unreadable) {
      LOG.warn("What instances are about cannot be told", unreadable);
      return Map.of();
    }
  }

  /** Texts alone, as ids are. */
  private Map<String, Map<String, Object>> variables(List<String> instances) {
    Map<String, Map<String, Object>> variables = new HashMap<>();
    signedIn.asSystem(() -> history.createHistoricVariableInstanceQuery().executionIdIn(instances.toArray(String[]::new))
            .variableTypeIn("string").list()).stream()
        .collect(Collectors.groupingBy(HistoricVariableInstance::getProcessInstanceId))
        .forEach((instance, own) -> {
          Map<String, Object> named = new HashMap<>();
          own.forEach(variable -> named.put(variable.getName(), variable.getValue()));
          variables.put(instance, named);
        });
    return variables;
  }

  /** Whether the administrator may know who did that step, or began the process where {@code taskKey} is null. */
  public boolean namesDoer(String processKey, String taskKey) {
    return contents.namesDoer(processKey, taskKey);
  }
}
