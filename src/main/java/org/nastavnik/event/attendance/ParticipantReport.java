package org.nastavnik.event.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nastavnik.workflow.InvalidInput;

/**
 * Reads the participant report of a meeting platform: CSV with commas, semicolons or tabs, rows before the header, one row
 * a re-join. Several reports may stand one after another, as when a call was restarted.
 */
class ParticipantReport {

  static final String FIELD = "participantReport";
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private final ReportColumns columns;
  private final ZoneId zone;
  private final List<Stay> stays = new ArrayList<>();
  private ReportColumns.Found header;

  private ParticipantReport(ReportColumns columns, ZoneId zone) {
    this.columns = columns;
    this.zone = zone;
  }

  /**
   * All stays a report tells of, in its order.
   *
   * @param zone in which its times are meant
   * @throws InvalidInput where it has no header of participants, or a time or duration that cannot be read
   */
  static List<Stay> read(String text, ReportColumns columns, ZoneId zone) {
    for (char delimiter : DELIMITERS) {
      List<CSVRecord> records = records(text, delimiter);
      if (records.stream().anyMatch(row -> columns.in(row.toList()).isPresent())) {
        ParticipantReport report = new ParticipantReport(columns, zone);
        records.forEach(report::read);
        return report.stays;
      }
    }
    throw InvalidInput.of(FIELD, "event.report.noHeader");
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
    if (columns.in(cells).isPresent()) {
      header = columns.in(cells).get();
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
    if (!text.matches("\\d{1,4}")) {
      throw InvalidInput.of(FIELD, "event.report.badMinutes", row.getRecordNumber(), text);
    }
    return Integer.parseInt(text);
  }

  private static String cell(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
