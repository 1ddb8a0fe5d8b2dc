package org.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The tables of a page as a workbook: a sheet for every table with a heading row, numbers and days as such. */
class XlsxRendering {

  static final String TABLES = "table:has(> thead)";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([,.]\\d{1,6})?");
  private static final Pattern DAY = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}");
  /** Names of sheets are short, what a heading says at its end tells more than “Приложение 3. ”. */
  private static final String NUMBERED = "^(Приложение )?\\d+\\. ";
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
        rows.cell(column, contentOf(cell));
        column += cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
      }
    }
    rows.finish();
  }

  private static Object contentOf(Element cell) {
    String text = textOf(cell);
    if (cell.hasClass("number") && NUMBER.matcher(text).matches()) {
      return new BigDecimal(text.replace(',', '.'));
    }
    return DAY.matcher(text).matches() ? LocalDate.parse(text, SheetRows.DAY) : text;
  }

  /** What stands in the cell, a line for each paragraph. */
  private static String textOf(Element cell) {
    return cell.wholeText().replace("\u00ad", "").lines().map(String::strip).filter(line -> !line.isEmpty())
        .reduce((before, line) -> before + "\n" + line).orElse("");
  }

  /** After the heading above the table, made unlike the names already there. */
  private static String sheetName(Workbook book, Element table, String title) {
    Element above = table.previousElementSiblings().select("h2").first();
    String name = WorkbookUtil.createSafeSheetName(above == null ? title : above.text().replaceFirst(NUMBERED, ""));
    String unlike = name;
    for (int number = 2; book.getSheet(unlike) != null; number++) {
      String end = " (" + number + ")";
      unlike = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }
    return unlike;
  }
}
