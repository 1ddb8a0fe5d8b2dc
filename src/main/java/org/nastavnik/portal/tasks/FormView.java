package org.nastavnik.portal.tasks;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.workflow.Feel;

/** Turns a {@code .form} file with its values into parts a page can show, to be read only or to be filled in. */
class FormView {

  private static final Set<String> CONTROLS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist");

  private final FormComponent form;
  private final Map<String, Object> known;
  private final Entry entry;
  private final boolean writable;
  private final ZoneId zone;
  private final Conditions conditions;
  private final Templates templates;
  private final ReadOnlyParts readOnly;
  private final Set<String> shown = new HashSet<>();

  /**
   * @param contents values by form key that the task brings
   * @param entry what the person has typed over them so far
   * @param writable whether the person may fill the form in
   */
  FormView(FormComponent form, Map<String, Object> contents, Entry entry, boolean writable, ZoneId zone, Feel feel) {
    this.form = form;
    this.known = form.withAllKeys(entry.over(contents));
    this.entry = entry;
    this.writable = writable;
    this.zone = zone;
    this.conditions = new Conditions(form, known, feel);
    this.templates = new Templates(feel, known);
    this.readOnly = new ReadOnlyParts(known, templates, zone, feel);
  }

  List<Part> parts() {
    return parts(form, "", known);
  }

  /** What is wrong beside the fields shown: with fields the page does not have, or with the entry as a whole. */
  List<String> problemsElsewhere() {
    return entry.problems().entrySet().stream().filter(problem -> !shown.contains(problem.getKey())).map(Map.Entry::getValue).toList();
  }

  /** What is wrong with the fields shown, by the id of the field. */
  Map<String, String> problemsShown() {
    Map<String, String> byId = new LinkedHashMap<>();
    entry.problems().forEach((name, problem) -> {
      if (shown.contains(name)) {
        byId.put(Part.id(name), problem);
      }
    });
    return byId;
  }

  private List<Part> parts(FormComponent parent, String path, Map<String, Object> values) {
    return parts(parent.components(), path, values);
  }

  private List<Part> parts(List<FormComponent> components, String path, Map<String, Object> values) {
    List<Part> parts = new ArrayList<>();
    for (FormComponent component : components) {
      Condition when = writable ? conditions.of(component) : null;
      if (when != null || !conditions.hides(component)) {
        add(parts, component, path, values, when);
      }
    }
    return parts;
  }

  private void add(List<Part> parts, FormComponent component, String path, Map<String, Object> values, Condition when) {
    switch (component.type()) {
      case "text" -> parts.add(new Part.Prose(Markdown.html(templates.fill(component.property("text"))), when));
      case "html" -> parts.add(new Part.Prose(templates.fillHtml(component.property("content")), when));
      case "separator" -> parts.add(new Part.Line(when));
      case "spacer" -> { }
      case "table" -> addUnlessEmpty(parts, readOnly.table(component, when));
      case "group" -> parts.add(new Part.Group(templates.fill(component.label()), parts(component, path, values), when));
      case "dynamiclist" -> addList(parts, component, path, values.get(component.key()), when);
      default -> addInput(parts, component, path + component.key(), values.get(component.key()), when);
    }
  }

  private static void addUnlessEmpty(List<Part> parts, Part.Listing listing) {
    if (!listing.rows().isEmpty()) {
      parts.add(listing);
    }
  }

  private void addInput(List<Part> parts, FormComponent component, String name, Object value, Condition when) {
    if (component.key().isEmpty()) {
      return;
    }
    if (writable && !component.isReadOnly()) {
      parts.add(field(component, name, value, when));
      return;
    }
    addFact(parts, readOnly.fact(component, value, when));
    boolean inRow = !name.equals(component.key());
    if (writable && inRow) {
      parts.add(new Part.Kept(name, typed(component, value)));
    }
  }

  /** Facts that follow each other make one list. */
  private static void addFact(List<Part> parts, Part.Fact fact) {
    if (fact.text().isBlank()) {
      return;
    }
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last instanceof Part.Facts facts) {
      facts.facts().add(fact);
    } else {
      parts.add(new Part.Facts(new ArrayList<>(List.of(fact))));
    }
  }

  private void addList(List<Part> parts, FormComponent list, String path, Object value, Condition when) {
    Collection<?> given = value instanceof Collection<?> rows ? rows : null;
    if (!writable || list.isReadOnly()) {
      addUnlessEmpty(parts, readOnly.listing(list, given == null ? List.of() : given, when));
      return;
    }
    String name = path + list.key();
    shown.add(name);
    List<Part.Row> rows = new ArrayList<>();
    for (Object row : given == null ? newRows(list) : given) {
      String rowName = name + "[" + rows.size() + "]";
      rows.add(row(list, rowName, rows.size() + 1, ReadOnlyParts.entries(row)));
    }
    parts.add(new Part.Rows(name, templates.fill(list.label()), description(list), rows,
        list.node().path("allowAddRemove").asBoolean(true), list.isOrdered(), entry.problems().get(name), when));
  }

  /** What names a row stands at its head, and what only tells the program which it is stands nowhere; both are sent back. */
  private Part.Row row(FormComponent list, String name, int number, Map<String, Object> values) {
    List<Part> parts = parts(list.components().stream().filter(column -> !isAtHead(list, column)).toList(), name + ".", values);
    list.components().stream().filter(column -> isAtHead(list, column))
        .forEach(column -> parts.add(new Part.Kept(name + "." + column.key(), typed(column, values.get(column.key())))));
    return new Part.Row(name, number, Words.of(values.get(list.column("rowName"))), parts);
  }

  private static boolean isAtHead(FormComponent list, FormComponent column) {
    return !column.key().isEmpty() && List.of(list.column("rowName"), list.column("rowKey")).contains(column.key());
  }

  private static List<Map<String, Object>> newRows(FormComponent list) {
    return Collections.nCopies(list.node().path("defaultRepetitions").asInt(1), list.newRow());
  }

  private Part.Field field(FormComponent component, String name, Object value, Condition when) {
    shown.add(name);
    List<String> entered = value instanceof Collection<?> several ? several.stream().map(Object::toString).toList()
        : List.of(typed(component, value));
    return new Part.Field(control(component), name, templates.fill(component.label()), description(component), component.isRequired(),
        entered, component.isChoice() ? Option.of(component, known) : List.of(), entry.problems().get(name), when);
  }

  private static String control(FormComponent component) {
    return switch (component.type()) {
      case "datetime" -> component.subtype();
      case "taglist" -> "checklist";
      default -> CONTROLS.contains(component.type()) ? component.type() : "textfield";
    };
  }

  /** The value as an input takes it. */
  private String typed(FormComponent component, Object value) {
    Object given = value == null ? component.property("defaultValue") : value;
    if (component.type().equals("datetime")) {
      return Words.input(given, component.subtype(), zone);
    }
    return given instanceof BigDecimal number ? number.toPlainString() : given.toString();
  }

  private String description(FormComponent component) {
    String description = component.property("description");
    return description.isBlank() ? null : templates.fill(description);
  }
}
