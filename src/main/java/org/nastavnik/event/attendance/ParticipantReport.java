package org.nastavnik.event.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nastavnik.event.attendance.ReportColumns.Found;
import org.nastavnik.workflow.InvalidInput;

/**
 * Reads the participant report of a meeting platform: CSV with commas, semicolons or tabs, rows before the header, one row
 * a re-join. Several reports may stand one after another, as when a call was restarted. A header is known by its titles, or
 * because somebody said of one like it which column is which.
 */
class ParticipantReport {

  static final String FIELD = "participantReport";
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private static final int ROWS_SHOWN = 5;
  /** A longer text does not travel with a form. */
  private static final int LONGEST_SHOWN = 800_000;

  private final ReportColumns columns;
  private final Map<String, Found> told;
  private final ZoneId zone;
  private final List<Stay> stays = new ArrayList<>();
  private Found header;

  private ParticipantReport(ReportColumns columns, Map<String, Found> told, ZoneId zone) {
    this.columns = columns;
    this.told = told;
    this.zone = zone;
  }

  /**
   * All stays a report tells of, in its order.
   *
   * @param told columns by the key of a header that somebody explained
   * @param zone in which its times are meant
   * @throws InvalidInput where it has no header of participants, or a time or duration that cannot be read
   */
  static List<Stay> read(String text, ReportColumns columns, Map<String, Found> told, ZoneId zone) {
    ParticipantReport report = new ParticipantReport(columns, told, zone);
    for (char delimiter : DELIMITERS) {
      List<CSVRecord> records = records(text, delimiter);
      if (records.stream().anyMatch(row -> report.headerIn(row.toList()).isPresent())) {
        records.forEach(report::read);
        return report.stays;
      }
    }
    throw InvalidInput.of(FIELD, "event.report.noHeader");
  }

  /** The table in a text: what stands in most of its rows and has most columns; empty where it is no table, or too long. */
  static Optional<ReportPreview> preview(String text) {
    List<List<String>> table = List.of();
    for (char delimiter : DELIMITERS) {
      List<List<String>> rows = longestTable(records(text, delimiter));
      if (!rows.isEmpty() && (table.isEmpty() || rows.size() * rows.get(0).size() > table.size() * table.get(0).size())) {
        table = rows;
      }
    }
    return table.isEmpty() || text.length() > LONGEST_SHOWN ? Optional.empty()
        : Optional.of(new ReportPreview(text, table.get(0), table.subList(1, Math.min(table.size(), 1 + ROWS_SHOWN))));
  }

  /** The rows of the number of columns that most rows have, at least two of two. */
  private static List<List<String>> longestTable(List<CSVRecord> records) {
    Map<Integer, List<List<String>>> bySize = records.stream().map(CSVRecord::toList).filter(row -> row.size() > 1)
        .collect(Collectors.groupingBy(List::size));
    return bySize.values().stream().filter(rows -> rows.size() > 1).max(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  private Optional<Found> headerIn(List<String> cells) {
    return columns.in(cells).or(() -> Optional.ofNullable(told.get(ColumnsTold.keyOf(cells))));
  }

  private static List<CSVRecord> records(String text, char delimiter) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).setTrim(true)
        .setLenientEof(true).setTrailingData(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException broken) {
      throw InvalidInput.of(FIELD, "event.report.notCsv");
    }
  }

  private void read(CSVRecord row) {
    List<String> cells = row.toList();
    Optional<Found> found = headerIn(cells);
    if (found.isPresent()) {
      header = found.get();
    } else if (columns.areOfAnotherTable(cells)) {
      header = null;
    } else if (header != null && !cell(row, header.name()).isBlank()) {
      stays.add(stay(row));
    }
  }

  private Stay stay(CSVRecord row) {
    String email = cell(row, header.email()).contains("@") ? cell(row, header.email()) : null;
    return header.hasTimes()
        ? new Stay(cell(row, header.name()), email, moment(row, header.joined()), moment(row, header.left()), null)
        : new Stay(cell(row, header.name()), email, null, null, minutes(row));
  }

  private Instant moment(CSVRecord row, int column) {
    String text = cell(row, column);
    return ReportTimes.read(text, zone)
        .orElseThrow(() -> InvalidInput.of(FIELD, "event.report.badTime", row.getRecordNumber(), text));
  }

  private int minutes(CSVRecord row) {
    String text = cell(row, header.minutes());
    return ReportTimes.minutes(text).orElseThrow(() -> InvalidInput.of(FIELD, "event.report.badMinutes", row.getRecordNumber(), text));
  }

  private static String cell(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
