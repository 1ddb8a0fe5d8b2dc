package org.nastavnik.simulation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.workflow.Worklist.Sheet;

/** Somebody sits before the form of a task. What is in {@code answers} at the end is handed in. */
class Scene {

  private final Sheet sheet;
  private final String userId;
  private final Map<String, Object> answers;
  private final List<Runnable> consequences = new ArrayList<>();
  private LocalDateTime putOff;

  Scene(Sheet sheet, String userId, Map<String, Object> answers) {
    this.sheet = sheet;
    this.userId = userId;
    this.answers = answers;
  }

  Sheet sheet() {
    return sheet;
  }

  String userId() {
    return userId;
  }

  String variable(String name) {
    return sheet.task().variable(name);
  }

  Object shown(String key) {
    return sheet.contents().get(key);
  }

  /** The rows shown for a list, copied so that they can be changed and handed in. */
  @SuppressWarnings("unchecked")
  List<Map<String, Object>> rows(String key) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (sheet.contents().get(key) instanceof List<?> shown) {
      shown.forEach(row -> rows.add(new LinkedHashMap<>((Map<String, Object>) row)));
    }
    return rows;
  }

  Scene answer(String key, Object answer) {
    answers.put(key, answer);
    return this;
  }

  /** Leaves the task until then; nothing is handed in now. */
  void notBefore(LocalDateTime moment) {
    putOff = moment;
  }

  /** When the task was put off to, or null. */
  LocalDateTime putOff() {
    return putOff;
  }

  /** Happens once the task is completed. */
  void then(Runnable consequence) {
    consequences.add(consequence);
  }

  Map<String, Object> answers() {
    return answers;
  }

  List<Runnable> consequences() {
    return consequences;
  }
}
