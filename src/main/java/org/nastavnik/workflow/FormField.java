package org.nastavnik.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One input of a {@code .form} file, with the rules its schema states.
 *
 * @param key name under which the value is submitted; for a list, its path
 * @param type form-js type, such as {@code textfield} or {@code dynamiclist}
 * @param patternWords what the form says to whom the pattern refuses, or null
 * @param options allowed values, or null where anything goes or the options are data
 * @param optionsKey name of the data the options come from, or null
 * @param readOnly shown only; what is submitted for it is ignored
 * @param hiddenWhen FEEL expressions of the field and of the groups around it; it need not be filled in while one of them is true
 * @param neededFor decisions that need it: values of the field {@code decision}
 * @param rowName key of the column that names the rows of a list, or null
 * @param columns fields of one row of a list, else empty
 */
public record FormField(String key, String type, String subtype, String label, boolean required, BigDecimal min,
    BigDecimal max, Integer minLength, Integer maxLength, Pattern pattern, String patternWords, boolean wholeNumber, List<String> options,
    String optionsKey, boolean readOnly, List<String> hiddenWhen, List<String> neededFor,
    String rowName, List<FormField> columns) {

  private static FormField of(JsonNode component, List<String> hiddenWhen) {
    JsonNode rules = component.path("validate");
    boolean list = "dynamiclist".equals(component.path("type").asText());
    return new FormField(
        component.path(list ? "path" : "key").asText(),
        component.path("type").asText(),
        component.path("subtype").asText("date"),
        label(component),
        rules.path("required").asBoolean(),
        decimal(rules.path("min")), decimal(rules.path("max")),
        integer(rules.path("minLength")), integer(rules.path("maxLength")),
        rules.path("pattern").isTextual() ? Pattern.compile(rules.path("pattern").asText()) : null,
        rules.path("patternErrorMessage").asText(null),
        component.path("decimalDigits").asInt(-1) == 0,
        options(component),
        component.path("valuesKey").asText(null),
        component.path("disabled").asBoolean() || component.path("readonly").asBoolean(),
        hiddenWhen,
        Arrays.stream(component.path("properties").path("neededFor").asText("").split(",")).map(String::strip)
            .filter(decision -> !decision.isEmpty()).toList(),
        component.path("properties").path("rowName").asText(null),
        list ? inputsOf(component).toList() : List.of());
  }

  /** The inputs below a schema node; groups are transparent unless they have a path of their own. */
  static Stream<FormField> inputsOf(JsonNode node) {
    return inputsOf(node, List.of());
  }

  private static Stream<FormField> inputsOf(JsonNode node, List<String> hiddenAbove) {
    return StreamSupport.stream(node.path("components").spliterator(), false).flatMap(component -> {
      List<String> hiddenWhen = withConditionOf(component, hiddenAbove);
      if ("group".equals(component.path("type").asText())) {
        return inputsOf(component, hiddenWhen);
      }
      boolean input = component.hasNonNull("key") || component.hasNonNull("path");
      return input ? Stream.of(of(component, hiddenWhen)) : Stream.empty();
    });
  }

  private static List<String> withConditionOf(JsonNode component, List<String> hiddenAbove) {
    String hide = component.path("conditional").path("hide").asText("");
    return hide.isEmpty() ? hiddenAbove : Stream.concat(hiddenAbove.stream(), Stream.of(hide)).toList();
  }

  /** Whether it counts only with certain choices or contents. */
  public boolean isConditional() {
    return !hiddenWhen.isEmpty();
  }

  private static String label(JsonNode component) {
    return component.path("label").asText(component.path("dateLabel").asText(component.path("timeLabel").asText(
        component.path("key").asText(component.path("path").asText()))));
  }

  private static List<String> options(JsonNode component) {
    JsonNode options = component.path("values");
    return options.isArray()
        ? StreamSupport.stream(options.spliterator(), false).map(option -> option.path("value").asText()).toList()
        : null;
  }

  private static BigDecimal decimal(JsonNode node) {
    return node.isNumber() || node.isTextual() && !node.asText().isBlank() ? new BigDecimal(node.asText()) : null;
  }

  private static Integer integer(JsonNode node) {
    BigDecimal number = decimal(node);
    return number == null ? null : number.intValueExact();
  }
}
