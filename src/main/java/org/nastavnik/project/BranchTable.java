package org.nastavnik.project;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nastavnik.people.NewBranch;
import org.nastavnik.workflow.Messages;

/** The table of branches: CSV with semicolons, as a file in UTF-8, with or without a byte order mark, or as a form's text. */
class BranchTable {

  private static final List<String> COLUMNS = List.of("name", "settlement", "latitude", "longitude");
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setTrim(true)
      .setIgnoreEmptyLines(true).get();
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}([.,]\\d+)?");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String source;
  private final FileProblems problems;
  private final List<NewBranch> branches = new ArrayList<>();
  private final Map<List<String>, Integer> lines = new HashMap<>();

  /** @param source what messages call the table */
  BranchTable(String source, FileProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Reads a file whose first line names the columns. */
  List<NewBranch> read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      read(text, true);
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("project.file.branchesUnreadable", source);
    }
    return branches;
  }

  /** Reads a text without a line of column names. */
  List<NewBranch> read(String text) {
    try {
      read(new StringReader(text), false);
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("project.file.branchesUnreadable", source);
    }
    return branches;
  }

  /** The text of a form for these branches. */
  static String textOf(List<NewBranch> branches) {
    return branches.stream()
        .map(branch -> FORMAT.format(branch.name(), branch.settlement(), branch.latitude(), branch.longitude()))
        .collect(Collectors.joining("\n"));
  }

  private void read(Reader text, boolean headed) throws IOException {
    try (CSVParser table = CSVParser.parse(text, FORMAT)) {
      boolean headDue = headed;
      for (CSVRecord row : table) {
        int line = (int) table.getCurrentLineNumber();
        if (!headDue) {
          read(row, line, headed);
        } else if (!isHead(row)) {
          problems.addAt(source, line, "project.file.branchColumns", String.join(";", COLUMNS));
          return;
        }
        headDue = false;
      }
    }
    if (lines.isEmpty() && problems.none()) {
      problems.add("project.file.branchesEmpty", source);
    }
  }

  private static boolean isHead(CSVRecord row) {
    return row.toList().stream().map(name -> name.replace(BYTE_ORDER_MARK, "").strip()).toList().equals(COLUMNS);
  }

  private void read(CSVRecord row, int line, boolean headed) {
    if (row.size() != COLUMNS.size() || row.get(0).isEmpty() || row.get(1).isEmpty()) {
      problems.addAt(source, line, "project.file.branchIncomplete", headed ? String.join(";", COLUMNS) : Messages.text("project.passport.branchColumns"));
      return;
    }
    row.stream().filter(cell -> cell.length() > PassportTerms.LONGEST_LINE).forEach(cell -> problems.addAt(source, line,
        "project.passport.lineTooLong", cell, String.valueOf(PassportTerms.LONGEST_LINE)));
    Integer before = lines.putIfAbsent(List.of(row.get(0), row.get(1)), line);
    if (before != null) {
      problems.addAt(source, line, "project.file.branchTwice", row.get(0), row.get(1), String.valueOf(before));
    }
    branches.add(new NewBranch(row.get(0), row.get(1), degrees(row.get(2), 90, line), degrees(row.get(3), 180, line)));
  }

  private double degrees(String text, int most, int line) {
    if (NUMBER.matcher(text).matches()) {
      double degrees = Double.parseDouble(text.replace(',', '.'));
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    }
    problems.addAt(source, line, "project.file.notDegrees", text, String.valueOf(most));
    return 0;
  }
}
