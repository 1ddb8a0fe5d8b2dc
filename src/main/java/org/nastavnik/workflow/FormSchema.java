package org.nastavnik.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A Camunda Form read from its {@code .form} file: the one description of what a person may enter, used to check every
 * submission on the server, whichever way it comes, and to render the form on our own pages.
 *
 * <p>Format: form-js schema, version 16.
 */
public final class FormSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String id;
  private final List<FormField> fields;
  private final JsonNode source;
  private final ZoneId zone;

  private FormSchema(JsonNode source, ZoneId zone) {
    this.id = source.path("id").asText();
    this.fields = FormField.inputsOf(source).toList();
    this.source = source;
    this.zone = zone;
  }

  /** Reads a form file; {@code zone} is where dates with a time are meant. */
  public static FormSchema read(InputStream file, ZoneId zone) throws IOException {
    return new FormSchema(JSON.readTree(file), zone);
  }

  public String id() {
    return id;
  }

  /** All inputs in their order, groups flattened. */
  public List<FormField> fields() {
    return fields;
  }

  /** The whole file, for rendering. */
  public JsonNode source() {
    return source;
  }

  /**
   * Checks what was submitted and converts it by field type: text to String, whole numbers to Integer, other numbers to
   * BigDecimal, dates to LocalDate, LocalTime or LocalDateTime, checkboxes to Boolean, choices of several to a list of
   * String, lists to a list of maps. Every writable field is in the result, null where nothing was entered.
   *
   * @throws InvalidInput naming the first field that breaks its rules, or the keys the form does not have
   */
  public Map<String, Object> accept(Map<String, ?> submitted) {
    refuseUndeclared(submitted);
    return accept(fields, submitted, "");
  }

  /** All that is wrong with a submission, by field key; empty when it can be accepted. */
  public Map<String, String> problems(Map<String, ?> submitted) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (FormField field : fields) {
      try {
        accept(List.of(field), submitted, "");
      } catch (InvalidInput invalid) {
        problems.put(field.key(), invalid.getMessage());
      }
    }
    return problems;
  }

  private void refuseUndeclared(Map<String, ?> submitted) {
    TreeSet<String> unknown = new TreeSet<>(submitted.keySet());
    fields.forEach(field -> unknown.remove(field.key()));
    if (!unknown.isEmpty()) {
      throw InvalidInput.because("form.undeclared", String.join(", ", unknown));
    }
  }

  private Map<String, Object> accept(List<FormField> inputs, Map<String, ?> submitted, String row) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    for (FormField field : inputs) {
      boolean identifiesRow = !row.isEmpty();
      if (!field.readOnly() || identifiesRow) {
        accepted.put(field.key(), accept(field, plain(submitted.get(field.key())), row));
      }
    }
    return accepted;
  }

  private Object accept(FormField field, Object raw, String row) {
    boolean blank = raw == null || raw instanceof String text && text.isBlank() || raw instanceof List<?> list && list.isEmpty();
    boolean unticked = "checkbox".equals(field.type()) && Boolean.FALSE.equals(raw);
    if (field.required() && !field.readOnly() && (blank || unticked)) {
      throw InvalidInput.of(field.key(), unticked ? "form.tick" : "form.required", row + field.label());
    }
    if (blank) {
      return switch (field.type()) {
        case "dynamiclist", "checklist", "taglist" -> List.of();
        case "checkbox" -> false;
        default -> null;
      };
    }
    return switch (field.type()) {
      case "number" -> number(field, raw, row);
      case "checkbox" -> raw instanceof Boolean ? raw : Boolean.valueOf(raw.toString());
      case "datetime" -> moment(field, raw, row);
      case "checklist", "taglist" -> choices(field, raw, row);
      case "dynamiclist" -> rows(field, raw);
      default -> text(field, raw, row);
    };
  }

  private String text(FormField field, Object raw, String row) {
    if (raw instanceof List || raw instanceof Map) {
      throw InvalidInput.of(field.key(), "form.notText", row + field.label());
    }
    String text = raw.toString().strip();
    if (field.minLength() != null && text.length() < field.minLength()) {
      throw InvalidInput.of(field.key(), "form.tooShort", row + field.label(), field.minLength());
    }
    if (field.maxLength() != null && text.length() > field.maxLength()) {
      throw InvalidInput.of(field.key(), "form.tooLong", row + field.label(), field.maxLength());
    }
    if (field.pattern() != null && !field.pattern().matcher(text).find()) {
      throw InvalidInput.of(field.key(), "form.pattern", row + field.label());
    }
    refuseOtherThanOptions(field, text, row);
    return text;
  }

  private Number number(FormField field, Object raw, String row) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.toString().strip().replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      throw InvalidInput.of(field.key(), "form.notNumber", row + field.label());
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      throw InvalidInput.of(field.key(), "form.tooSmall", row + field.label(), field.min());
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      throw InvalidInput.of(field.key(), "form.tooLarge", row + field.label(), field.max());
    }
    if (!field.wholeNumber()) {
      return number;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException fraction) {
      throw InvalidInput.of(field.key(), "form.notWhole", row + field.label());
    }
  }

  private Object moment(FormField field, Object raw, String row) {
    try {
      return switch (field.subtype()) {
        case "time" -> raw instanceof LocalTime ? raw : LocalTime.parse(raw.toString().replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
        case "datetime" -> dateTime(raw);
        default -> date(raw);
      };
    } catch (DateTimeException notADate) {
      throw InvalidInput.of(field.key(), "form.notDate", row + field.label());
    }
  }

  private LocalDate date(Object raw) {
    if (raw instanceof LocalDate date) {
      return date;
    }
    return raw instanceof Date date ? date.toInstant().atZone(zone).toLocalDate() : LocalDate.parse(raw.toString());
  }

  private LocalDateTime dateTime(Object raw) {
    if (raw instanceof LocalDateTime dateTime) {
      return dateTime;
    }
    if (raw instanceof Date date) {
      return date.toInstant().atZone(zone).toLocalDateTime();
    }
    String text = raw.toString();
    boolean hasOffset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
    return hasOffset
        ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
        : LocalDateTime.parse(text);
  }

  private List<String> choices(FormField field, Object raw, String row) {
    List<String> chosen = list(field, raw).stream().map(Object::toString).toList();
    chosen.forEach(choice -> refuseOtherThanOptions(field, choice, row));
    return chosen;
  }

  private List<Map<String, Object>> rows(FormField field, Object raw) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object entry : list(field, raw)) {
      if (!(entry instanceof Map<?, ?> values)) {
        throw InvalidInput.of(field.key(), "form.notList", field.label());
      }
      String place = Messages.text("form.row", field.label(), rows.size() + 1) + " ";
      rows.add(accept(field.columns(), textKeys(values), place));
    }
    return rows;
  }

  private void refuseOtherThanOptions(FormField field, String text, String row) {
    if (field.options() != null && !field.options().contains(text)) {
      throw InvalidInput.of(field.key(), "form.notAnOption", row + field.label());
    }
  }

  private static List<?> list(FormField field, Object raw) {
    Object list = raw instanceof String text ? parse(text) : raw;
    if (list instanceof List<?> entries) {
      return entries;
    }
    throw InvalidInput.of(field.key(), "form.notList", field.label());
  }

  private static Map<String, Object> textKeys(Map<?, ?> values) {
    Map<String, Object> result = new LinkedHashMap<>();
    values.forEach((key, entry) -> result.put(key.toString(), plain(entry)));
    return result;
  }

  /** Typed values and JSON, as the engine's REST API hands them over, to plain Java. */
  private static Object plain(Object raw) {
    Object bare = raw instanceof TypedValue typed ? typed.getValue() : raw;
    if (bare instanceof org.camunda.spin.json.SpinJsonNode json) {
      return parse(json.toString());
    }
    return bare instanceof List<?> list ? list.stream().map(FormSchema::plain).collect(Collectors.toList()) : bare;
  }

  private static Object parse(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException notJson) {
      return json;
    }
  }
}
