package org.nastavnik.portal.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.nastavnik.workflow.Feel;
import org.nastavnik.workflow.FormField;
import org.nastavnik.workflow.FormSchema;
import org.springframework.util.MultiValueMap;

/** What a browser sent for a form: names such as {@code topic} or {@code speakers[1].name}, as the form's values. */
class SubmittedForm {

  private static final String ADD = "row-add";
  private static final String REMOVE = "row-remove";
  private static final int LONGEST_LIST = 1000;

  private final FormSchema form;
  private final MultiValueMap<String, String> sent;

  SubmittedForm(FormSchema form, MultiValueMap<String, String> sent) {
    this.form = form;
    this.sent = sent;
  }

  /** Whether the person wants another row, or one less, rather than to hand the form in. */
  boolean changesRows() {
    return sent.containsKey(ADD) || sent.containsKey(REMOVE);
  }

  /** Everything as it was typed, with the row added, at the end or after another one, or removed that was asked for. */
  Map<String, Object> typed() {
    Map<String, Object> values = values(form.fields(), "");
    String grown = sent.getFirst(ADD);
    rows(values, grown).ifPresent(rows -> rows.add(newRow(grown)));
    RowName.of(grown).ifPresent(before -> rows(values, before.list()).filter(rows -> before.index() < rows.size())
        .ifPresent(rows -> rows.add(before.index() + 1, newRow(before.list()))));
    RowName.of(sent.getFirst(REMOVE)).ifPresent(removed -> rows(values, removed.list()).filter(rows -> removed.index() < rows.size())
        .ifPresent(rows -> rows.remove(removed.index())));
    return values;
  }

  /** A row as a button names it, such as {@code speakers[1]}. */
  private record RowName(String list, int index) {

    static Optional<RowName> of(String name) {
      if (name == null || !name.matches("\\w+\\[\\d{1,4}]")) {
        return Optional.empty();
      }
      int bracket = name.indexOf('[');
      return Optional.of(new RowName(name.substring(0, bracket), Integer.parseInt(name.substring(bracket + 1, name.length() - 1))));
    }
  }

  /** What is handed in: without empty rows, and without what the form hides for the choices made. */
  Map<String, Object> handedIn(Map<String, Object> known, Feel feel) {
    Map<String, Object> values = values(form.fields(), "");
    values.values().forEach(value -> {
      if (value instanceof List<?> rows) {
        rows.removeIf(row -> row instanceof Map<?, ?> entries && entries.values().stream().allMatch(SubmittedForm::isBlank));
      }
    });
    FormComponent whole = FormComponent.form(form);
    Map<String, Object> all = whole.withAllKeys(new Entry(values, Map.of()).over(known));
    dropHidden(whole, values, new Conditions(whole, all, feel), false);
    return values;
  }

  private static void dropHidden(FormComponent parent, Map<String, Object> values, Conditions conditions, boolean hiddenAbove) {
    for (FormComponent component : parent.components()) {
      boolean hidden = hiddenAbove || conditions.hides(component);
      if (component.isGroup()) {
        dropHidden(component, values, conditions, hidden);
      } else if (hidden) {
        values.remove(component.key());
      }
    }
  }

  private Map<String, Object> values(List<FormField> fields, String path) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FormField field : fields) {
      if (!field.readOnly() || !path.isEmpty()) {
        values.put(field.key(), value(field, path + field.key()));
      }
    }
    return values;
  }

  private Object value(FormField field, String name) {
    return switch (field.type()) {
      case "checkbox" -> sent.containsKey(name) && Boolean.parseBoolean(sent.getFirst(name));
      case "checklist", "taglist" -> new ArrayList<Object>(sent.getOrDefault(name, List.of()));
      case "dynamiclist" -> rows(field, name);
      default -> sent.containsKey(name) ? sent.getFirst(name).replace("\r\n", "\n") : null;
    };
  }

  private List<Map<String, Object>> rows(FormField list, String name) {
    TreeSet<Integer> numbers = new TreeSet<>();
    sent.keySet().stream().filter(key -> key.startsWith(name + "[")).forEach(key -> {
      String number = key.substring(name.length() + 1).replaceFirst("].*", "");
      if (number.matches("\\d{1,4}") && numbers.size() < LONGEST_LIST) {
        numbers.add(Integer.valueOf(number));
      }
    });
    List<Map<String, Object>> rows = new ArrayList<>();
    numbers.forEach(number -> rows.add(values(list.columns(), name + "[" + number + "].")));
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static Optional<List<Map<String, Object>>> rows(Map<String, Object> values, String list) {
    return list != null && values.get(list) instanceof List<?> rows ? Optional.of((List<Map<String, Object>>) rows)
        : Optional.empty();
  }

  private Map<String, Object> newRow(String list) {
    return FormComponent.form(form).inputs().filter(input -> input.key().equals(list)).findFirst().orElseThrow().newRow();
  }

  private static boolean isBlank(Object value) {
    return value == null || Boolean.FALSE.equals(value) || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> several && several.isEmpty();
  }
}
