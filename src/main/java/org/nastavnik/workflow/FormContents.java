package org.nastavnik.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;

/** Asks the features what a task's form shows. Works inside an engine command. */
class FormContents {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final ObjectProvider<TaskContents> features;
  private final SubjectLookup lookup;

  FormContents(ObjectProvider<TaskContents> features, SubjectLookup lookup) {
    this.features = features;
    this.lookup = lookup;
  }

  static TaskRef refTo(TaskEntity task) {
    return new TaskRef(task.getId(), task.getProcessDefinition() == null ? null : task.getProcessDefinition().getKey(),
        task.getTaskDefinitionKey(), plainVariables(task), task.getAssignee());
  }

  /** Ids, decisions and deadlines: what a diagram keeps besides is no business of the forms. */
  private static Map<String, Object> plainVariables(TaskEntity task) {
    VariableMap variables = task.getVariablesTyped(false);
    Map<String, Object> plain = new LinkedHashMap<>();
    variables.keySet().forEach(name -> {
      TypedValue variable = variables.getValueTyped(name);
      if (variable instanceof PrimitiveValue) {
        plain.put(name, variable.getValue());
      }
    });
    return plain;
  }

  Map<String, Object> of(TaskRef task) {
    Map<String, Object> contents = new LinkedHashMap<>();
    features.stream().filter(feature -> feature.processKeys().contains(task.processKey()))
        .forEach(feature -> contents.putAll(knowingAll(() -> feature.of(task))));
    return contents;
  }

  /** What the tasks are about, by task id. */
  Map<String, String> subjects(Collection<TaskRef> tasks) {
    return asked(tasks, TaskContents::subjects);
  }

  /** What one task is about. */
  Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    return features.stream().filter(feature -> feature.processKeys().contains(task.processKey()))
        .flatMap(feature -> feature.subject(task, contents).stream()).findFirst()
        .or(() -> Optional.ofNullable(subjects(List.of(task)).get(task.taskId())));
  }

  /** What these instances are about, by their ids. */
  Map<String, String> subjectsOfInstances(Collection<TaskRef> instances) {
    return asked(instances, TaskContents::subjectsOfInstances);
  }

  private Map<String, String> asked(Collection<TaskRef> about, BiFunction<TaskContents, Collection<TaskRef>, Map<String, String>> question) {
    Map<String, String> subjects = lookup.subjects(features.stream().flatMap(feature -> feature.subjectWords().stream()).toList(), about);
    features.stream().forEach(feature -> {
      List<TaskRef> known = about.stream().filter(ref -> feature.processKeys().contains(ref.processKey())).toList();
      if (!known.isEmpty()) {
        subjects.putAll(question.apply(feature, known));
      }
    });
    return subjects;
  }

  boolean namesDoer(String processKey, String taskKey) {
    return features.stream().filter(feature -> feature.processKeys().contains(processKey))
        .allMatch(feature -> feature.namesDoer(taskKey));
  }

  List<String> parentVariables() {
    return features.stream().flatMap(feature -> feature.parentVariable().stream()).distinct().toList();
  }

  boolean namesOwner(String processKey, String taskKey) {
    return features.stream().filter(feature -> feature.processKeys().contains(processKey))
        .allMatch(feature -> feature.namesOwner(taskKey));
  }

  boolean showsHistory(TaskRef task) {
    return features.stream().filter(feature -> feature.processKeys().contains(task.processKey()))
        .allMatch(feature -> feature.showsHistory(task));
  }

  private Map<String, Object> ofStart(String processKey) {
    Map<String, Object> contents = new LinkedHashMap<>();
    features.stream().filter(feature -> feature.processKeys().contains(processKey))
        .forEach(feature -> contents.putAll(knowingAll(() -> feature.ofStart(processKey))));
    return contents;
  }

  Optional<String> page(String processKey, String taskKey, String taskId) {
    return features.stream().filter(feature -> feature.processKeys().contains(processKey))
        .flatMap(feature -> feature.page(taskKey, taskId).stream()).findFirst();
  }

  Optional<String> subjectPage(TaskRef task) {
    return features.stream().filter(feature -> feature.processKeys().contains(task.processKey()))
        .flatMap(feature -> feature.subjectPage(task).stream()).findFirst();
  }

  List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    return features.stream().filter(feature -> feature.processKeys().contains(task.processKey()))
        .flatMap(feature -> knowingAll(() -> feature.exhibits(task, contents)).stream()).toList();
  }

  /** Who may open the form may see what it is about, whatever the feature has to look up for it. */
  private static <T> T knowingAll(Callable<T> lookUp) {
    return Context.getCommandContext().runWithoutAuthorization(lookUp);
  }

  /** Adds the contents to what the engine serves as form variables; {@code wanted} null means all. */
  void addTo(VariableMap variables, TaskRef task, Collection<String> wanted) {
    add(variables, of(task), wanted);
  }

  /** The same for the form that starts a process. */
  void addToStart(VariableMap variables, String processKey, Collection<String> wanted) {
    add(variables, ofStart(processKey), wanted);
  }

  private static void add(VariableMap variables, Map<String, Object> contents, Collection<String> wanted) {
    contents.forEach((key, content) -> {
      if (wanted == null || wanted.contains(key)) {
        variables.put(key, served(content));
      }
    });
  }

  private static Object served(Object content) {
    if (content instanceof Collection || content instanceof Map) {
      return SpinValues.jsonValue(JSON.valueToTree(content).toString()).create();
    }
    if (content instanceof TemporalAccessor || content instanceof Enum) {
      return content.toString();
    }
    if (content instanceof java.math.BigDecimal number) {
      return number.doubleValue();
    }
    return content instanceof java.util.UUID ? content.toString() : content;
  }
}
