package org.nastavnik.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.workflow.FormField;
import org.nastavnik.workflow.Worklist.Sheet;

/** Fills a form as a person without wishes would: keeps what stands in it, ticks what must be ticked, says yes. */
class Answers {

  private final LocalDate today;

  Answers(LocalDate today) {
    this.today = today;
  }

  Map<String, Object> to(Sheet sheet) {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (sheet.form() != null) {
      sheet.form().fields().stream().filter(field -> !field.readOnly())
          .forEach(field -> answers.put(field.key(), to(field, sheet.contents())));
    }
    return answers;
  }

  private Object to(FormField field, Map<String, Object> contents) {
    Object present = contents.get(field.key());
    if (present != null || !field.required() || field.isConditional()) {
      return present;
    }
    return switch (field.type()) {
      case "checkbox" -> true;
      case "number" -> field.min() == null ? BigDecimal.ONE : field.min();
      case "datetime" -> "time".equals(field.subtype()) ? LocalTime.NOON.toString() : today.plusDays(14).toString();
      case "radio", "select" -> firstOption(field, contents);
      case "checklist", "taglist" -> List.of(firstOption(field, contents));
      case "dynamiclist" -> List.of();
      default -> text(field);
    };
  }

  private static Object firstOption(FormField field, Map<String, Object> contents) {
    if (field.options() != null) {
      return field.options().get(0);
    }
    if (contents.get(field.optionsKey()) instanceof List<?> offered && !offered.isEmpty()
        && offered.get(0) instanceof Map<?, ?> option) {
      return option.get("value");
    }
    return null;
  }

  private static String text(FormField field) {
    String text = "Заполнено: " + field.label().toLowerCase();
    return field.maxLength() != null && text.length() > field.maxLength() ? text.substring(0, field.maxLength()) : text;
  }
}
