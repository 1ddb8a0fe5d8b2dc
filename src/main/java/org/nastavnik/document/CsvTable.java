package org.nastavnik.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as spreadsheet programs of this country open it right away: semicolons, UTF-8 with a byte order mark. */
public class CsvTable {

  private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();

  private final StringBuilder text = new StringBuilder("\uFEFF");
  private final CSVPrinter rows;

  public CsvTable() {
    try {
      rows = new CSVPrinter(text, FORMAT);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public CsvTable row(Object... cells) {
    try {
      rows.printRecord(Arrays.stream(cells).map(CsvTable::harmless));
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A text that a spreadsheet program would take for a formula begins with an apostrophe, which it does not show. */
  private static Object harmless(Object cell) {
    return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
  }

  public void write(OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
