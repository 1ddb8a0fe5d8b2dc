package org.nastavnik.portal.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nastavnik.workflow.FormSchema;

/** A component of a {@code .form} file, or the form itself as the outermost one. */
record FormComponent(JsonNode node) {

  private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

  static FormComponent form(FormSchema form) {
    return new FormComponent(form.source());
  }

  String type() {
    return node.path("type").asText();
  }

  /** Name of its value: key of an input, path of a list; empty where it has none. */
  String key() {
    return node.path(isList() ? "path" : "key").asText();
  }

  /** A property of the schema as text, empty where it is not given. */
  String property(String name) {
    return node.path(name).asText();
  }

  /** What stands beside it; dates and times have labels of their own. */
  String label() {
    return Stream.of("label", "dateLabel", "timeLabel").map(this::property).filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  boolean isGroup() {
    return type().equals("group");
  }

  boolean isList() {
    return type().equals("dynamiclist");
  }

  boolean isChoice() {
    return CHOICES.contains(type());
  }

  /** The column of this list with that part in its rows, {@code rowName} or {@code rowKey}; empty where none has it. */
  String column(String part) {
    return node.path("properties").path(part).asText();
  }

  /** Whether the order of its rows matters. */
  boolean isOrdered() {
    return node.path("properties").path("ordered").asBoolean();
  }

  boolean isReadOnly() {
    return node.path("readonly").asBoolean() || node.path("disabled").asBoolean();
  }

  boolean isRequired() {
    return node.path("validate").path("required").asBoolean();
  }

  /** Which part of a moment a date field asks for: {@code date}, {@code time} or {@code datetime}. */
  String subtype() {
    String subtype = property("subtype");
    return subtype.equals("time") || subtype.equals("datetime") ? subtype : "date";
  }

  /** The expression that hides it, or empty. */
  String hide() {
    return node.path("conditional").path("hide").asText();
  }

  List<FormComponent> components() {
    return StreamSupport.stream(node.path("components").spliterator(), false).map(FormComponent::new).toList();
  }

  /** All within it, groups opened, lists closed. */
  Stream<FormComponent> inputs() {
    return components().stream().flatMap(component -> component.isGroup() ? component.inputs() : Stream.of(component));
  }

  /** What a new row of this list begins with. */
  Map<String, Object> newRow() {
    Map<String, Object> row = new HashMap<>();
    components().stream().filter(column -> column.node.has("defaultValue"))
        .forEach(column -> row.put(column.key(), column.property("defaultValue")));
    return row;
  }

  /** The values with null for each input that has none: expressions may name any. */
  Map<String, Object> withAllKeys(Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>();
    inputs().forEach(input -> all.put(input.key(), null));
    values.forEach((key, value) -> all.put(key, "".equals(value) ? null : value));
    return all;
  }
}
