package org.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A table on a sheet of its own, filled row by row: headings stay in sight and filter, columns are as wide as what stands in them. */
class SheetRows {

  private static final int WIDEST = 60;
  private static final int CHARACTER = 256;

  private final Sheet sheet;
  private final CellStyle heading;
  private final CellStyle plain;
  private final List<Integer> widths = new ArrayList<>();
  private int headings;
  private int rows;

  SheetRows(Workbook book, String name) {
    sheet = book.createSheet(name);
    heading = style(book, true);
    plain = style(book, false);
  }

  void heading() {
    sheet.createRow(rows++);
    headings++;
  }

  void row() {
    sheet.createRow(rows++);
  }

  /** Puts a number or a text into the row begun last; what looks like a formula stays a text, also when it is edited. */
  void cell(int column, Object content) {
    Row row = sheet.getRow(rows - 1);
    Cell cell = row.createCell(column);
    cell.setCellStyle(rows <= headings ? heading : plain);
    if (content instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(content == null ? "" : content.toString());
    }
    widen(column, cell.toString());
  }

  /** Sets what depends on all rows. */
  void finish() {
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, (widths.get(column) + 2) * CHARACTER);
    }
    sheet.createFreezePane(0, headings);
    if (rows > headings && headings > 0 && !widths.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(headings - 1, rows - 1, 0, widths.size() - 1));
    }
  }

  private void widen(int column, String text) {
    while (widths.size() <= column) {
      widths.add(0);
    }
    int longest = text.lines().mapToInt(String::length).max().orElse(0);
    widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), longest)));
  }

  private static CellStyle style(Workbook book, boolean bold) {
    Font font = book.createFont();
    font.setBold(bold);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setQuotePrefixed(true);
    return style;
  }
}
