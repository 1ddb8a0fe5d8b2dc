package org.nastavnik.project;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a calendar plan as forms hold them. */
final class PlanForm {

  private PlanForm() {}

  static List<NewEvent> events(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new NewEvent((String) row.get("kind"), (LocalDate) row.get("date"),
        (LocalTime) row.get("time"), (Integer) row.get("durationMinutes"), (String) row.get("responsible"),
        (String) row.get("title"))).toList();
  }

  static List<Map<String, Object>> rows(List<NewEvent> events) {
    return events.stream().map(PlanForm::row).toList();
  }

  static List<CalendarPlans.Move> moves(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> new CalendarPlans.Move(PlannedEventId.of((String) row.get("event")), (LocalDate) row.get("date"))).toList();
  }

  private static Map<String, Object> row(NewEvent event) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", event.kind());
    row.put("date", event.date());
    row.put("time", event.time());
    row.put("durationMinutes", event.durationMinutes());
    row.put("responsible", event.responsible());
    row.put("title", event.title());
    return row;
  }
}
