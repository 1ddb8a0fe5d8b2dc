package org.nastavnik.regulation;

import java.util.List;
import java.util.Map;
import org.nastavnik.workflow.InvalidInput;

/** Reads the rows of the forms' lists. */
final class FormRows {

  private FormRows() {}

  static List<SectionDraft> sections(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new SectionDraft(number(row), text(row, "heading"), text(row, "text"))).toList();
  }

  static List<RemarkDraft> remarks(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new RemarkDraft(section(row), text(row, "text"))).toList();
  }

  static List<Answer> answers(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new Answer(number(row), text(row, "answer"))).toList();
  }

  private static SectionId section(Map<String, Object> row) {
    String section = text(row, "section");
    try {
      return section == null ? null : SectionId.of(section);
    } catch (IllegalArgumentException notAnId) {
      throw InvalidInput.of("remarks", "regulation.sectionUnknown");
    }
  }

  private static Integer number(Map<String, Object> row) {
    String number = text(row, "number");
    return number == null ? null : Integer.valueOf(number);
  }

  private static String text(Map<String, Object> row, String key) {
    return (String) row.get(key);
  }
}
