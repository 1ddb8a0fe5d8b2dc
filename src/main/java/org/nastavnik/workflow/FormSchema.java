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
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

  /** Reads a form file, in the language of the current reader; {@code zone} is where dates with a time are meant. */
  public static FormSchema read(InputStream file, ZoneId zone) throws IOException {
    return new FormSchema(Translations.form(JSON.readTree(file)), zone);
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

  /** Tells what of a form is hidden, as its own choices and what it shows are. */
  interface Visibility {

    /** Where nobody knows: what may be hidden need not be filled in. */
    Visibility UNKNOWN = field -> field.isConditional() ? null : false;

    /** True, false, or null for unknown. */
    Boolean hides(FormField field);
  }

  /**
   * Checks what was submitted and converts it by field type: text to String, whole numbers to Integer, other numbers to
   * BigDecimal, dates to LocalDate, LocalTime or LocalDateTime, checkboxes to Boolean, choices of several to a list of
   * String, lists to a list of maps. Every writable field is in the result, null where nothing was entered.
   *
   * @throws InvalidInput naming the first field that breaks its rules, or the keys the form does not have
   */
  public Map<String, Object> accept(Map<String, ?> submitted) {
    return accept(submitted, Visibility.UNKNOWN);
  }

  /** The same where it is known what of the form is hidden: that need not be filled in, though it may be; all else that is required must. */
  Map<String, Object> accept(Map<String, ?> submitted, Visibility visibility) {
    refuseUndeclared(submitted);
    return accept(fields, submitted, visibility, Place.FORM, refusal -> {
      throw refusal;
    });
  }

  /** Values as they came, typed values and JSON as plain Java, null for each field without one. */
  Map<String, Object> plainValues(Map<String, ?> submitted) {
    Map<String, Object> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field.key(), plain(submitted.get(field.key()))));
    return values;
  }

  /**
   * All that is wrong with a submission, by field key, or by {@code list[row].key} in the rows of a list; empty when it can
   * be accepted.
   */
  public Map<String, String> problems(Map<String, ?> submitted) {
    return problems(submitted, Visibility.UNKNOWN);
  }

  /** The same where it is known what of the form is hidden. */
  Map<String, String> problems(Map<String, ?> submitted, Visibility visibility) {
    Map<String, String> problems = new LinkedHashMap<>();
    accept(fields, submitted, visibility, Place.FORM, refusal -> problems.put(refusal.field(), refusal.getMessage()));
    return problems;
  }

  /** What a person chose, in the words of the form; the value itself where the form does not offer it. */
  public String wordsFor(String key, String value) {
    return source.findParents("values").stream().filter(component -> key.equals(component.path("key").asText()))
        .flatMap(component -> StreamSupport.stream(component.path("values").spliterator(), false))
        .filter(option -> value.equals(option.path("value").asText())).findFirst()
        .map(option -> option.path("label").asText(value)).orElse(value);
  }

  private void refuseUndeclared(Map<String, ?> submitted) {
    TreeSet<String> unknown = new TreeSet<>(submitted.keySet());
    fields.forEach(field -> unknown.remove(field.key()));
    if (!unknown.isEmpty()) {
      throw InvalidInput.because("form.undeclared", String.join(", ", unknown));
    }
  }

  private Map<String, Object> accept(List<FormField> inputs, Map<String, ?> submitted, Visibility visibility, Place place,
      Consumer<InvalidInput> refused) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    for (FormField field : inputs) {
      boolean identifiesRow = place != Place.FORM;
      if (!field.readOnly() || identifiesRow) {
        try {
          boolean required = field.required() && !field.readOnly() && Boolean.FALSE.equals(visibility.hides(field));
          Object entry = accept(field, plain(submitted.get(field.key())), required, place, refused);
          if (entry == null && field.neededFor().contains(String.valueOf(plain(submitted.get("decision"))))) {
            throw place.refusal(field, "form.commentNeeded");
          }
          accepted.put(field.key(), entry);
        } catch (InvalidInput refusal) {
          refused.accept(refusal);
        }
      }
    }
    return accepted;
  }

  private Object accept(FormField field, Object raw, boolean required, Place place, Consumer<InvalidInput> refused) {
    boolean blank = raw == null || raw instanceof String text && text.isBlank() || raw instanceof List<?> list && list.isEmpty();
    boolean unticked = "checkbox".equals(field.type()) && Boolean.FALSE.equals(raw);
    if (required && (blank || unticked)) {
      throw place.refusal(field, unticked ? "form.tick" : "form.required");
    }
    if (blank) {
      return switch (field.type()) {
        case "dynamiclist", "checklist", "taglist" -> List.of();
        case "checkbox" -> false;
        default -> null;
      };
    }
    return switch (field.type()) {
      case "number" -> number(field, raw, place);
      case "checkbox" -> raw instanceof Boolean ? raw : Boolean.valueOf(raw.toString());
      case "datetime" -> moment(field, raw, place);
      case "checklist", "taglist" -> choices(field, raw, place);
      case "dynamiclist" -> rows(field, raw, refused);
      default -> text(field, raw, place);
    };
  }

  private String text(FormField field, Object raw, Place place) {
    if (raw instanceof List || raw instanceof Map) {
      throw place.refusal(field, "form.notText");
    }
    String text = raw.toString().strip();
    if (field.minLength() != null && text.length() < field.minLength()) {
      throw place.refusal(field, "form.tooShort", field.minLength());
    }
    if (field.maxLength() != null && text.length() > field.maxLength()) {
      throw place.refusal(field, "form.tooLong", field.maxLength());
    }
    if (field.pattern() != null && !field.pattern().matcher(text).find()) {
      throw field.patternWords() == null ? place.refusal(field, "form.pattern")
          : place.refusal(field, "form.patternSaid", field.patternWords());
    }
    refuseOtherThanOptions(field, text, place);
    return text;
  }

  private Number number(FormField field, Object raw, Place place) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.toString().strip().replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      throw place.refusal(field, "form.notNumber");
    }
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      throw place.refusal(field, "form.tooSmall", field.min());
    }
    if (field.max() != null && number.compareTo(field.max()) > 0) {
      throw place.refusal(field, "form.tooLarge", field.max());
    }
    if (!field.wholeNumber()) {
      return number;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException fraction) {
      throw place.refusal(field, "form.notWhole");
    }
  }

  private Object moment(FormField field, Object raw, Place place) {
    try {
      return switch (field.subtype()) {
        case "time" -> raw instanceof LocalTime ? raw : LocalTime.parse(raw.toString().replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", ""));
        case "datetime" -> dateTime(raw);
        default -> date(raw);
      };
    } catch (DateTimeException notADate) {
      throw place.refusal(field, "form.notDate");
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

  private List<String> choices(FormField field, Object raw, Place place) {
    List<String> chosen = list(field, raw).stream().map(Object::toString).toList();
    chosen.forEach(choice -> refuseOtherThanOptions(field, choice, place));
    return chosen;
  }

  private List<Map<String, Object>> rows(FormField field, Object raw, Consumer<InvalidInput> refused) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object entry : list(field, raw)) {
      if (!(entry instanceof Map<?, ?> values)) {
        throw InvalidInput.of(field.key(), "form.notList", field.label());
      }
      Map<String, Object> row = textKeys(values);
      rows.add(accept(field.columns(), row, Visibility.UNKNOWN, Place.row(field, rows.size(), row), refused));
    }
    return rows;
  }

  private void refuseOtherThanOptions(FormField field, String text, Place place) {
    if (field.options() != null && !field.options().contains(text)) {
      throw place.refusal(field, "form.notAnOption");
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

  /** Where inputs stand: in the form itself or in a row of a list; how their keys begin, and how the row is called. */
  private record Place(String path, String words) {

    static final Place FORM = new Place("", "");

    InvalidInput refusal(FormField field, String key, Object... more) {
      Object[] args = Stream.concat(Stream.of(words + field.label()), Arrays.stream(more)).toArray();
      return InvalidInput.of(path + field.key(), key, args);
    }

    static Place row(FormField list, int index, Map<String, Object> row) {
      Object name = list.rowName() == null ? null : row.get(list.rowName());
      String words = name == null ? Messages.text("form.row", list.label(), index + 1) : Messages.text("form.namedRow", name);
      return new Place(list.key() + "[" + index + "].", words + " ");
    }
  }
}
