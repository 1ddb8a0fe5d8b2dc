package org.nastavnik.project;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nastavnik.people.NewBranch;

/** The table of branches: CSV with semicolons, in UTF-8, with or without a byte order mark. */
class BranchTable {

  private static final List<String> COLUMNS = List.of("name", "settlement", "latitude", "longitude");
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setTrim(true)
      .setIgnoreEmptyLines(true).get();
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}([.,]\\d+)?");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final FileProblems problems;
  private final List<NewBranch> branches = new ArrayList<>();
  private final Map<List<String>, Integer> lines = new HashMap<>();

  BranchTable(Path file, FileProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<NewBranch> read() {
    try (Reader text = Files.newBufferedReader(file); CSVParser table = CSVParser.parse(text, FORMAT)) {
      boolean headed = false;
      for (CSVRecord row : table) {
        int line = (int) table.getCurrentLineNumber();
        if (headed) {
          read(row, line);
        } else if (!checkHead(row, line)) {
          return branches;
        }
        headed = true;
      }
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("project.file.branchesUnreadable", file.getFileName());
      return branches;
    }
    if (lines.isEmpty()) {
      problems.add("project.file.branchesEmpty", file.getFileName());
    }
    return branches;
  }

  private boolean checkHead(CSVRecord head, int line) {
    List<String> names = new ArrayList<>(head.toList());
    names.replaceAll(name -> name.replace(BYTE_ORDER_MARK, "").strip());
    if (names.equals(COLUMNS)) {
      return true;
    }
    problems.add(file, line, "project.file.branchColumns", String.join(";", COLUMNS));
    return false;
  }

  private void read(CSVRecord row, int line) {
    if (row.size() != COLUMNS.size() || row.get(0).isEmpty() || row.get(1).isEmpty()) {
      problems.add(file, line, "project.file.branchIncomplete", String.join(";", COLUMNS));
      return;
    }
    Integer before = lines.putIfAbsent(List.of(row.get(0), row.get(1)), line);
    if (before != null) {
      problems.add(file, line, "project.file.branchTwice", row.get(0), row.get(1), String.valueOf(before));
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
    problems.add(file, line, "project.file.notDegrees", text, String.valueOf(most));
    return 0;
  }
}
