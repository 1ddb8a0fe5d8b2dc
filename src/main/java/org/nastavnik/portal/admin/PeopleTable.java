package org.nastavnik.portal.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.nastavnik.workflow.InvalidInput;

/**
 * Reads a table as office programs save it: XLSX (the first sheet), or text in UTF-8 or Windows-1251 with semicolons, commas or
 * tabs. Each row is a list of cells, the first row that of the headings; empty rows are left out.
 */
final class PeopleTable {

  private static final int LONGEST = 2_000;
  private static final Charset WINDOWS = Charset.forName("windows-1251");

  private PeopleTable() {}

  static List<List<String>> read(byte[] file) {
    List<List<String>> rows = (isWorkbook(file) ? workbook(file) : text(decode(file))).stream()
        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
    if (rows.size() < 2) {
      throw InvalidInput.of("file", "people.import.empty");
    }
    if (rows.size() > LONGEST) {
      throw InvalidInput.of("file", "people.import.tooLong", LONGEST);
    }
    return rows;
  }

  private static boolean isWorkbook(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  private static List<List<String>> workbook(byte[] file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.limit(LONGEST + 1L).map(PeopleTable::cells).toList();
    } catch (IOException | UncheckedIOException | ExcelReaderException unreadable) {
      throw InvalidInput.of("file", "people.import.unreadable");
    }
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).map(String::strip).toList();
  }

  private static List<List<String>> text(String text) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      return rows.stream().limit(LONGEST + 1L).map(row -> row.stream().map(String::strip).toList()).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw InvalidInput.of("file", "people.import.unreadable");
    }
  }

  /** Whichever the line of headings has most of. */
  private static char delimiter(String text) {
    String headings = text.lines().findFirst().orElse("");
    return Stream.of(';', '\t', ',')
        .max(Comparator.comparingLong(delimiter -> headings.chars().filter(letter -> letter == delimiter).count())).orElseThrow();
  }

  private static String decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUnicode) {
      return new String(file, WINDOWS);
    }
  }
}
