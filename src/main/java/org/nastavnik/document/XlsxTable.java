package org.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One table as a workbook. */
public class XlsxTable {

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final SheetRows rows;

  public XlsxTable(String name, Object... headings) {
    rows = new SheetRows(book, WorkbookUtil.createSafeSheetName(name));
    rows.heading();
    fill(headings);
  }

  public XlsxTable row(Object... cells) {
    rows.row();
    fill(cells);
    return this;
  }

  private void fill(Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      rows.cell(column, cells[column]);
    }
  }

  /** The finished workbook; nothing can be added after it. */
  public byte[] bytes() {
    try (book; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      rows.finish();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
