package org.nastavnik.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The tables of {@code docs/rights.md}: who may do what, each row with the request that does it. */
record RightsTable(List<RightsTable.Row> rows) {

  private static final Path FILE = Path.of("docs", "rights.md");
  private static final String FIRST_HEADING = "action";
  private static final Pattern REQUEST = Pattern.compile("`(GET|POST|PUT|PATCH|DELETE) (\\S+)(?: (.+))?`");

  /**
   * One action.
   *
   * @param line of the file
   * @param body empty where there is none
   * @param cells by role, in the order of the table
   */
  record Row(int line, String action, String method, String path, String body, List<Cell> cells) {

    boolean anybodyMay() {
      return cells.stream().anyMatch(cell -> cell.expected().equals("yes"));
    }

    @Override
    public String toString() {
      return "line " + line + ": " + action;
    }
  }

  /** @param expected {@code yes}, {@code no}, a status, or {@code -} where it is not tried */
  record Cell(String role, String expected) {

    boolean isTried() {
      return !expected.equals("-");
    }
  }

  static RightsTable read() {
    try {
      return of(Files.readAllLines(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RightsTable of(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    List<String> roles = List.of();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() > 2 && cells.get(0).equals(FIRST_HEADING)) {
        roles = cells.subList(2, cells.size());
      } else if (cells.size() > 2 && !cells.get(0).startsWith("---") && !roles.isEmpty()) {
        rows.add(row(i + 1, cells, roles));
      }
    }
    return new RightsTable(rows);
  }

  private static List<String> cells(String line) {
    return line.startsWith("|") ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList() : List.of();
  }

  private static Row row(int line, List<String> cells, List<String> roles) {
    Matcher request = REQUEST.matcher(cells.get(1));
    if (!request.matches() || cells.size() != roles.size() + 2) {
      throw new IllegalStateException(FILE + ", line " + line + ": not a request in backticks, or not a cell a role");
    }
    return new Row(line, cells.get(0), request.group(1), request.group(2), request.group(3) == null ? "" : request.group(3),
        IntStream.range(0, roles.size()).mapToObj(i -> new Cell(roles.get(i), cells.get(i + 2))).toList());
  }
}
