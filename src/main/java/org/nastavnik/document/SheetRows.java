package org.nastavnik.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A table on a sheet of its own, filled row by row: headings stay in sight and filter, columns are as wide and rows as high as
 * what stands in them. Prints on A4 in full width with the headings on every page.
 */
class SheetRows {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private static final int WIDEST = 60;
  private static final int CHARACTER = 256;
  private static final int MARGIN = 2;
  /** Characters on an upright A4 page that are still well to read. */
  private static final int UPRIGHT = 100;

  private final Workbook book;
  private final Sheet sheet;
  private final Map<String, CellStyle> styles = new HashMap<>();
  private final List<Integer> widths = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();
  private int headings;

  SheetRows(Workbook book, String name) {
    this.book = book;
    sheet = book.createSheet(name);
  }

  void heading() {
    row();
    headings++;
  }

  void row() {
    sheet.createRow(texts.size());
    texts.add(new ArrayList<>());
  }

  /** Puts a number, a day or a text into the row begun last; what looks like a formula stays a text, also when it is edited. */
  void cell(int column, Object content) {
    Cell cell = sheet.getRow(texts.size() - 1).createCell(column);
    String text = content == null ? "" : content.toString();
    if (content instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(style(format(number)));
    } else if (content instanceof LocalDate day) {
      text = DAY.format(day);
      cell.setCellValue(day);
      cell.setCellStyle(style("dd.mm.yyyy"));
    } else {
      cell.setCellValue(text);
      cell.setCellStyle(style("@"));
    }
    texts.get(texts.size() - 1).add(text);
    widen(column, text);
  }

  /** Sets what depends on all rows. */
  void finish() {
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, (widths.get(column) + MARGIN) * CHARACTER);
    }
    for (int row = 0; row < texts.size(); row++) {
      raise(sheet.getRow(row), texts.get(row));
    }
    sheet.createFreezePane(0, headings);
    if (texts.size() > headings && headings > 0 && !widths.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(headings - 1, texts.size() - 1, 0, widths.size() - 1));
    }
    preparePrint();
  }

  private void widen(int column, String text) {
    while (widths.size() <= column) {
      widths.add(0);
    }
    int longest = text.lines().mapToInt(String::length).max().orElse(0);
    widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), longest)));
  }

  /** Not every program finds the height of a row by itself. */
  private void raise(Row row, List<String> cells) {
    int lines = cells.stream().mapToInt(text -> text.lines().mapToInt(line -> 1 + line.length() / (WIDEST + 1)).sum()).max().orElse(1);
    if (lines > 1) {
      row.setHeightInPoints(lines * sheet.getDefaultRowHeightInPoints());
    }
  }

  private void preparePrint() {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(widths.stream().mapToInt(width -> width + MARGIN).sum() > UPRIGHT);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    if (headings > 0) {
      sheet.setRepeatingRows(new CellRangeAddress(0, headings - 1, -1, -1));
    }
    sheet.getHeader().setCenter(HeaderFooter.tab());
    sheet.getFooter().setCenter(HeaderFooter.page());
  }

  private static String format(Number number) {
    int decimals = number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0;
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }

  private CellStyle style(String format) {
    boolean heading = texts.size() <= headings;
    return styles.computeIfAbsent(format + heading, key -> newStyle(format, heading));
  }

  private CellStyle newStyle(String format, boolean heading) {
    Font font = book.createFont();
    font.setBold(heading);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setQuotePrefixed(format.equals("@"));
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    return style;
  }
}
