package org.nastavnik.portal.tasks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nastavnik.workflow.Feel;
import org.nastavnik.workflow.Messages;

/**
 * Which components of a form are hidden. The form says so by FEEL expressions; those that depend on one choice of the form
 * are worked out here for every choice there is, so that a browser needs no FEEL to follow it.
 */
class Conditions {

  private final Feel feel;
  private final Map<String, Object> values;
  private final List<Choice> choices;

  /** An input with few possible values, what they are called, and the message that says one of them is chosen. */
  private record Choice(String key, Map<Object, String> names, String message) {}

  /** @param values of all that the form knows, null for what is not entered */
  Conditions(FormComponent form, Map<String, Object> values, Feel feel) {
    this.feel = feel;
    this.values = values;
    this.choices = form.inputs().filter(input -> !input.isReadOnly()).map(this::choice).filter(Objects::nonNull).toList();
  }

  private Choice choice(FormComponent input) {
    return switch (input.type()) {
      case "checkbox" -> new Choice(input.key(), Map.of(true, input.label()), "taskform.ticked");
      case "radio", "select" -> {
        Map<Object, String> names = new LinkedHashMap<>();
        Option.of(input, values).forEach(option -> names.put(option.value(), option.label()));
        yield new Choice(input.key(), names, "taskform.chosen");
      }
      default -> null;
    };
  }

  /** Whether the component is hidden as the values are now. */
  boolean hides(FormComponent component) {
    return hides(component, values);
  }

  /** The one choice that decides whether the component counts, or null where none does. */
  Condition of(FormComponent component) {
    List<Condition> deciding = choices.stream().filter(choice -> component.hide().contains(choice.key()))
        .map(choice -> condition(choice, component)).filter(Objects::nonNull).toList();
    return deciding.size() == 1 ? deciding.get(0) : null;
  }

  /** Counts with some of the choice's values, and not, or not with all of them, otherwise. */
  private Condition condition(Choice choice, FormComponent component) {
    Map<Object, String> showing = new LinkedHashMap<>(choice.names());
    showing.keySet().removeIf(value -> hides(component, with(choice.key(), value)));
    boolean hiddenOtherwise = hides(component, with(choice.key(), null)) || showing.size() < choice.names().size();
    if (showing.isEmpty() || !hiddenOtherwise) {
      return null;
    }
    String names = showing.values().stream().map(name -> Messages.text("taskform.quoted", name)).collect(Collectors.joining(", "));
    return new Condition(choice.key(), showing.keySet().stream().map(Object::toString).toList(), Messages.text(choice.message(), names));
  }

  private Map<String, Object> with(String key, Object value) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(key, value);
    return changed;
  }

  private boolean hides(FormComponent component, Map<String, Object> known) {
    return !component.hide().isEmpty() && Boolean.TRUE.equals(feel.evaluate(component.hide(), known));
  }
}
