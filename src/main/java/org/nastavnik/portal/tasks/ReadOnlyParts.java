package org.nastavnik.portal.tasks;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.nastavnik.workflow.Feel;

/** What a form only shows: values as words, rows as tables or cards. */
class ReadOnlyParts {

  private final Map<String, Object> known;
  private final Templates templates;
  private final ZoneId zone;
  private final Feel feel;

  ReadOnlyParts(Map<String, Object> known, Templates templates, ZoneId zone, Feel feel) {
    this.known = known;
    this.templates = templates;
    this.zone = zone;
    this.feel = feel;
  }

  Part.Fact fact(FormComponent component, Object value, Condition when) {
    String label = templates.fill(component.label());
    if (value != null && component.isChoice()) {
      return Part.Fact.of(label, chosen(component, value), when);
    }
    return component.type().equals("datetime") ? Part.Fact.of(label, Words.of(value, component.subtype(), zone), when)
        : Part.Fact.of(label, Words.of(value), when);
  }

  private String chosen(FormComponent choice, Object value) {
    Map<String, String> labels = new HashMap<>();
    Option.of(choice, known).forEach(option -> labels.put(option.value(), option.label()));
    Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
    return Words.of(values.stream().map(Object::toString).map(one -> labels.getOrDefault(one, one)).toList());
  }

  /** The rows of a list nobody changes here; as cards where long texts ask for more room than a table gives. */
  Part.Listing listing(FormComponent list, Collection<?> rows, Condition when) {
    List<FormComponent> columns = list.components().stream().filter(column -> !column.key().isEmpty()).toList();
    List<FormComponent> texts = columns.stream().filter(column -> column.type().equals("textarea")).toList();
    boolean cards = !texts.isEmpty();
    List<List<Part.Fact>> cells = rows.stream().map(ReadOnlyParts::entries).map(row -> columns.stream().map(column -> {
      boolean speaksForItself = cards && (column == columns.get(0) || texts.size() == 1 && column == texts.get(0));
      Part.Fact fact = fact(column, row.get(column.key()), null);
      return speaksForItself ? fact.withoutLabel() : fact;
    }).toList()).toList();
    return listing(list, columns, cells, cards, when);
  }

  /** A table component, whose rows an expression names. */
  Part.Listing table(FormComponent table, Condition when) {
    Object data = feel.evaluate(table.property("dataSource"), known);
    Collection<?> rows = data instanceof Collection<?> given ? given : List.of();
    List<FormComponent> columns = StreamSupport.stream(table.node().path("columns").spliterator(), false).map(FormComponent::new).toList();
    List<List<Part.Fact>> cells = rows.stream().map(ReadOnlyParts::entries).map(row -> columns.stream()
        .map(column -> Part.Fact.of(column.label(), Words.of(row.get(column.property("key"))), null)).toList()).toList();
    return listing(table, columns, cells, false, when);
  }

  /** A table shows no column that is empty in all its rows. */
  private Part.Listing listing(FormComponent list, List<FormComponent> columns, List<List<Part.Fact>> cells, boolean cards, Condition when) {
    List<Integer> shown = IntStream.range(0, columns.size())
        .filter(column -> cards || cells.stream().anyMatch(row -> !row.get(column).text().isBlank())).boxed().toList();
    return new Part.Listing(templates.fill(list.label()), shown.stream().map(columns::get).map(FormComponent::label).toList(),
        cells.stream().map(row -> shown.stream().map(row::get).toList()).toList(), cards, when);
  }

  /** A row by the names of its columns. */
  static Map<String, Object> entries(Object row) {
    Map<String, Object> entries = new HashMap<>();
    if (row instanceof Map<?, ?> values) {
      values.forEach((key, value) -> entries.put(key.toString(), value));
    }
    return entries;
  }
}
