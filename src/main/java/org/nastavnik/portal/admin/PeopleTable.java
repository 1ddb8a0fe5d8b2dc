package org.nastavnik.portal.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.nastavnik.document.OfficeText;
import org.nastavnik.workflow.InvalidInput;

/**
 * Reads a table as office programs save it: XLSX (the first sheet), or text with semicolons, commas or tabs. Empty
 * rows are left out.
 */
final class PeopleTable {

  private static final int LONGEST = 2_000;
  private static final int TITLES = 10;

  private PeopleTable() {}

  /** @param number as spreadsheet programs count it, from 1 and with empty rows */
  record Row(int number, List<String> cells) {

    private boolean isFilled() {
      return cells.stream().anyMatch(cell -> !cell.isEmpty());
    }
  }

  static List<Row> read(byte[] file) {
    List<Row> rows = isWorkbook(file) ? workbook(file) : text(readable(OfficeText.of(file)));
    if (rows.size() < 2) {
      throw InvalidInput.of("file", "people.import.empty");
    }
    if (rows.size() > LONGEST + 1) {
      throw InvalidInput.of("file", "people.import.tooLong", LONGEST);
    }
    return rows;
  }

  private static boolean isWorkbook(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  private static List<Row> workbook(byte[] file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      return filled(rows.map(row -> new Row(row.getRowNum(), cells(row))));
    } catch (IOException | UncheckedIOException | ExcelReaderException unreadable) {
      throw InvalidInput.of("file", "people.import.unreadable");
    }
  }

  /** One more than are taken, so that it shows where there are too many. */
  private static List<Row> filled(Stream<Row> rows) {
    return rows.filter(Row::isFilled).limit(LONGEST + 2L).toList();
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).map(String::strip).toList();
  }

  /** An older workbook, a picture or a PDF by the name of a table. */
  private static String readable(String text) {
    if (text.startsWith("%PDF-") || text.chars().anyMatch(sign -> sign < ' ' && "\t\r\n\f".indexOf(sign) < 0)) {
      throw InvalidInput.of("file", "people.import.unreadable");
    }
    return text;
  }

  private static List<Row> text(String text) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      return filled(rows.stream().map(row -> new Row((int) row.getRecordNumber(), row.stream().map(String::strip).toList())));
    } catch (IOException | UncheckedIOException unreadable) {
      throw InvalidInput.of("file", "people.import.unreadable");
    }
  }

  /** Whichever stands in most lines near the beginning, as a title may have none and a cell any; then the most frequent. */
  private static char delimiter(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(TITLES).toList();
    return Stream.of(',', '\t', ';').max(Comparator.<Character>comparingLong(delimiter -> lines.stream().filter(line -> count(line, delimiter) > 0).count())
        .thenComparingLong(delimiter -> lines.stream().mapToLong(line -> count(line, delimiter)).sum())).orElseThrow();
  }

  private static long count(String line, char delimiter) {
    return line.chars().filter(letter -> letter == delimiter).count();
  }
}
