package org.nastavnik.portal.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One of the values a choice offers, with the words for it. */
record Option(String value, String label) {

  /** The options of a choice: those the form lists, or those its data bring. */
  static List<Option> of(FormComponent choice, Map<String, Object> values) {
    if (choice.node().path("values").isArray()) {
      return StreamSupport.stream(choice.node().path("values").spliterator(), false)
          .map(option -> new Option(option.path("value").asText(), option.path("label").asText(option.path("value").asText())))
          .toList();
    }
    return values.get(choice.property("valuesKey")) instanceof Collection<?> brought
        ? brought.stream().map(Option::brought).toList() : List.of();
  }

  private static Option brought(Object entry) {
    if (entry instanceof Map<?, ?> named) {
      String value = String.valueOf(named.get("value"));
      return new Option(value, named.get("label") == null ? value : named.get("label").toString());
    }
    return new Option(String.valueOf(entry), String.valueOf(entry));
  }
}
