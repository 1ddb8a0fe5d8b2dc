package org.nastavnik.contest.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.contest.page.JurySheet.Line;
import org.nastavnik.workflow.Messages;

/** A score sheet as a juror typed it: points by {@code points-} and the code of the criterion, comment and note. */
record ScoresTyped(Map<String, String> sent) {

  private static final String POINTS = "points-";
  private static final int LONGEST_WORDS = 5000;

  /** What is wrong, by name of the field. */
  Map<String, String> problems(List<Line> lines) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (Line line : lines) {
      String typed = typed(line);
      if (!typed.isEmpty() && !typed.matches("\\d{1,3}")) {
        problems.put(POINTS + line.code(), Messages.text("contest.score.notWhole", line.name(), line.max(), typed));
      } else if (!typed.isEmpty() && Integer.parseInt(typed) > line.max()) {
        problems.put(POINTS + line.code(), Messages.text("contest.score.offScale", line.name(), line.max()));
      }
    }
    for (String words : List.of("commentToAuthor", "noteToJury")) {
      int length = sent.getOrDefault(words, "").length();
      if (length > LONGEST_WORDS) {
        problems.put(words, Messages.text("contest.draft.tooLong", LONGEST_WORDS, length));
      }
    }
    return problems;
  }

  private String typed(Line line) {
    return sent.getOrDefault(POINTS + line.code(), "").strip();
  }

  /** The points there are, by code of the criterion. */
  Map<String, Integer> points(List<Line> lines) {
    Map<String, Integer> points = new HashMap<>();
    lines.stream().filter(line -> !typed(line).isEmpty()).forEach(line -> points.put(line.code(), Integer.valueOf(typed(line))));
    return points;
  }

  /** Names of the criteria that have no points yet. */
  List<String> missing(List<Line> lines) {
    return lines.stream().filter(line -> typed(line).isEmpty()).map(Line::name).toList();
  }

  String comment() {
    return words("commentToAuthor");
  }

  String note() {
    return words("noteToJury");
  }

  private String words(String field) {
    String typed = sent.get(field);
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The lines with what was typed. */
  List<Line> over(List<Line> lines) {
    return lines.stream().map(line -> new Line(line.code(), line.name(), line.weight(), line.max(), typed(line))).toList();
  }
}
