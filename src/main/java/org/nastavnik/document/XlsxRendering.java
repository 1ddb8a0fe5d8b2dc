package org.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The tables of a page as a workbook: a sheet for every table with a heading row, numbers as numbers. */
class XlsxRendering {

  static final String TABLES = "table:has(> thead)";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([,.]\\d{1,6})?");
  private static final int WIDEST = 60;
  private static final int CHARACTER = 256;
  private static final int LONGEST_NAME = 31;

  byte[] render(Document page) {
    try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      CellStyle heading = style(book, true);
      CellStyle plain = style(book, false);
      for (Element table : page.select(TABLES)) {
        fill(book.createSheet(sheetName(book, table, page.title())), table, heading, plain);
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void fill(Sheet sheet, Element table, CellStyle heading, CellStyle plain) {
    List<Integer> widths = new ArrayList<>();
    int headings = table.select("> thead > tr").size();
    int at = 0;
    for (Element line : table.select("> thead > tr, > tbody > tr")) {
      Row row = sheet.createRow(at++);
      int column = 0;
      for (Element one : line.select("> th, > td")) {
        String text = textOf(one);
        Cell cell = row.createCell(column);
        cell.setCellStyle(at <= headings ? heading : plain);
        if (one.hasClass("number") && NUMBER.matcher(text).matches()) {
          cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
        } else {
          cell.setCellValue(text);
        }
        widen(widths, column, text);
        column += one.hasAttr("colspan") ? Integer.parseInt(one.attr("colspan")) : 1;
      }
    }
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, (widths.get(column) + 2) * CHARACTER);
    }
    sheet.createFreezePane(0, headings);
    if (at > headings && !widths.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(headings - 1, at - 1, 0, widths.size() - 1));
    }
  }

  private static void widen(List<Integer> widths, int column, String text) {
    while (widths.size() <= column) {
      widths.add(0);
    }
    int longest = text.lines().mapToInt(String::length).max().orElse(0);
    widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), longest)));
  }

  /** What stands in the cell, a line for each paragraph. */
  private static String textOf(Element cell) {
    return cell.wholeText().replace("\u00ad", "").lines().map(String::strip).filter(line -> !line.isEmpty())
        .reduce((before, line) -> before + "\n" + line).orElse("");
  }

  private static CellStyle style(Workbook book, boolean bold) {
    Font font = book.createFont();
    font.setBold(bold);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** After the heading above the table, made unlike the names already there. */
  private static String sheetName(Workbook book, Element table, String title) {
    Element above = table.previousElementSiblings().select("h2").first();
    String name = WorkbookUtil.createSafeSheetName(above == null ? title : above.text());
    String unlike = name;
    for (int number = 2; book.getSheet(unlike) != null; number++) {
      String end = " (" + number + ")";
      unlike = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }
    return unlike;
  }
}
