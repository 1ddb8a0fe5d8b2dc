package org.nastavnik.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What of a task's form is hidden with the choices just made, as its FEEL conditions say. What the task is about is looked
 * up only where a condition asks for more than the choices. Works inside an engine command.
 */
class FormConditions implements FormSchema.Visibility {

  private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z]\\w*\\b");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Set<String> WORDS = Set.of("not", "and", "or", "null", "true", "false", "count");

  private final FormSchema form;
  private final Map<String, Object> entered;
  private final Supplier<Map<String, Object>> about;
  private Map<String, Object> known;

  FormConditions(FormSchema form, Map<String, ?> submitted, TaskEntity task, FormContents contents) {
    this(form, submitted, () -> {
      TaskRef ref = FormContents.refTo(task);
      Map<String, Object> all = new HashMap<>(ref.variables());
      all.putAll(contents.of(ref));
      return all;
    });
  }

  /** @param about the variables of the task and what it is about */
  FormConditions(FormSchema form, Map<String, ?> submitted, Supplier<Map<String, Object>> about) {
    this.form = form;
    this.entered = form.plainValues(submitted);
    this.about = about;
  }

  @Override
  public Boolean hides(FormField field) {
    return field.hiddenWhen().stream().anyMatch(this::isTrue);
  }

  private boolean isTrue(String condition) {
    Map<String, Object> values = asksForChoicesOnly(condition) ? entered : known();
    return Boolean.TRUE.equals(Feel.evaluate(condition, values, Context.getProcessEngineConfiguration()));
  }

  private boolean asksForChoicesOnly(String condition) {
    Set<String> choices = form.fields().stream().filter(field -> !field.readOnly()).map(FormField::key).collect(Collectors.toSet());
    return NAME.matcher(TEXT.matcher(condition).replaceAll("")).results().map(name -> name.group())
        .allMatch(name -> WORDS.contains(name) || choices.contains(name));
  }

  private Map<String, Object> known() {
    if (known == null) {
      known = new HashMap<>(about.get());
      form.fields().forEach(field -> {
        if (!field.readOnly()) {
          known.put(field.key(), entered.get(field.key()));
        }
      });
    }
    return known;
  }
}
