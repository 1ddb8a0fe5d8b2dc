package org.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The tables of a page as a workbook: a sheet for every table with a heading row, numbers as numbers. */
class XlsxRendering {

  static final String TABLES = "table:has(> thead)";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([,.]\\d{1,6})?");
  private static final int LONGEST_NAME = 31;

  byte[] render(Document page) {
    try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (Element table : page.select(TABLES)) {
        fill(new SheetRows(book, sheetName(book, table, page.title())), table);
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void fill(SheetRows rows, Element table) {
    for (Element line : table.select("> thead > tr, > tbody > tr")) {
      if (line.parent().is("thead")) {
        rows.heading();
      } else {
        rows.row();
      }
      int column = 0;
      for (Element cell : line.select("> th, > td")) {
        String text = textOf(cell);
        boolean number = cell.hasClass("number") && NUMBER.matcher(text).matches();
        rows.cell(column, number ? new BigDecimal(text.replace(',', '.')) : text);
        column += cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
      }
    }
    rows.finish();
  }

  /** What stands in the cell, a line for each paragraph. */
  private static String textOf(Element cell) {
    return cell.wholeText().replace("\u00ad", "").lines().map(String::strip).filter(line -> !line.isEmpty())
        .reduce((before, line) -> before + "\n" + line).orElse("");
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
