package org.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Pages as DOCX, to work on further: headings, paragraphs, tables with repeated heading rows, signature lines and pictures.
 * Lengths of the format are twentieths of a point (ECMA-376, 17.18.81).
 */
class DocxRendering {

  private static final String FONT = "Times New Roman";
  private static final int TWIPS_PER_MM = 57;
  private static final int INDENT = 709;
  private static final int STAMP_INDENT = 105 * TWIPS_PER_MM;
  private static final int TEXT_WIDTH = 180 * TWIPS_PER_MM;
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern SIZE = Pattern.compile("font-size:\\s*(\\d+)pt");
  private static final Pattern PICTURE = Pattern.compile("data:image/png;base64,(.+)");
  private static final int PICTURE_POINTS = 80;
  /** What an average character is wide for each point of its size. */
  private static final int CHARACTER = 11;
  private static final int GAP_HALF_POINTS = 8;

  private final ChartPictures charts = new ChartPictures();

  /** @return the bytes of the DOCX; the page is changed */
  byte[] render(org.jsoup.nodes.Document page) {
    charts.apply(page);
    try (XWPFDocument paper = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      paper.getProperties().getCoreProperties().setTitle(page.title());
      setUp(paper);
      page.select("main, .code").forEach(part -> blocks(paper, part));
      paper.write(bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void setUp(XWPFDocument paper) {
    CTSectPr section = paper.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(210L * TWIPS_PER_MM));
    size.setH(BigInteger.valueOf(297L * TWIPS_PER_MM));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(20L * TWIPS_PER_MM));
    margins.setRight(BigInteger.valueOf(10L * TWIPS_PER_MM));
    margins.setTop(BigInteger.valueOf(20L * TWIPS_PER_MM));
    margins.setBottom(BigInteger.valueOf(20L * TWIPS_PER_MM));
    section.addNewTitlePg();
    paper.createHeader(HeaderFooterType.FIRST);
    XWPFParagraph number = paper.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private static void blocks(XWPFDocument paper, Element parent) {
    for (Element block : parent.children()) {
      if (block.is("h1, h2, p")) {
        text(paper.createParagraph(), block);
      } else if (block.is("table")) {
        table(paper, block);
      } else if (block.hasClass("signature")) {
        signature(paper, block);
      } else if (block.is("img")) {
        picture(paper.createParagraph(), block);
      } else {
        blocks(paper, block);
      }
    }
  }

  private static void text(XWPFParagraph paragraph, Element block) {
    boolean heading = block.is("h1, h2");
    boolean plain = heading || block.is(".plain, .stamp p, td p, td, th");
    String style = block.attr("style");
    boolean centred = block.is("h1") || style.contains("text-align: center");
    paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : plain ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
    paragraph.setSpacingAfter(block.is("td, th, td p, .stamp p") ? 0 : 120);
    if (!plain && !centred) {
      paragraph.setIndentationFirstLine(INDENT);
    }
    if (block.is(".stamp p")) {
      paragraph.setIndentationLeft(STAMP_INDENT);
    }
    paragraph.setKeepNext(heading || block.is(".keep"));
    if (heading) {
      paragraph.setSpacingBefore(240);
      paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(block.is("h1") ? 0 : 1));
    }
    Matcher size = SIZE.matcher(style);
    int points = size.find() ? Integer.parseInt(size.group(1)) : block.is("h1") ? 14 : block.hasClass("note") ? 10
        : block.is(".figures td, .figures th") ? 9 : block.is("td, th, td p") ? 11 : 12;
    runs(paragraph, block, heading || block.is("th, .total td"), points);
  }

  private static void runs(XWPFParagraph paragraph, Element parent, boolean bold, int points) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        run(paragraph, bold, points).setText(SPACES.matcher(words.getWholeText()).replaceAll(" "));
      } else if (node instanceof Element element) {
        if (element.is("br")) {
          run(paragraph, bold, points).addBreak();
        } else if (element.is("img")) {
          picture(paragraph, element);
        } else {
          runs(paragraph, element, bold || element.is("strong, b"), points);
        }
      }
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, boolean bold, int points) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(points);
    run.setBold(bold);
    return run;
  }

  private static void table(XWPFDocument paper, Element table) {
    List<Element> lines = table.select("> thead > tr, > tbody > tr");
    int columns = lines.stream().mapToInt(line -> line.select("> th, > td").size()).max().orElse(0);
    if (columns == 0) {
      return;
    }
    XWPFTable grid = paper.createTable(lines.size(), columns);
    grid.setWidth(TEXT_WIDTH);
    setWidths(grid, ColumnWidths.of(lines, columns, TEXT_WIDTH, table.hasClass("figures") ? 9 * CHARACTER : 11 * CHARACTER));
    for (int at = 0; at < lines.size(); at++) {
      XWPFTableRow row = grid.getRow(at);
      row.setCantSplitRow(true);
      row.setRepeatHeader(lines.get(at).parent().is("thead"));
      List<Element> cells = lines.get(at).select("> th, > td");
      for (int column = 0; column < cells.size(); column++) {
        fill(row.getCell(column), cells.get(column));
      }
      merge(row, cells, columns);
    }
    gap(paper);
  }

  /** What must stand between and after tables, as low as may be, so that it takes no page of its own. */
  private static void gap(XWPFDocument paper) {
    XWPFParagraph empty = paper.createParagraph();
    empty.setSpacingAfter(0);
    empty.getCTP().getPPr().addNewRPr().addNewSz().setVal(BigInteger.valueOf(GAP_HALF_POINTS));
  }

  private static void setWidths(XWPFTable grid, int[] widths) {
    grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid columns = grid.getCTTbl().getTblGrid() == null ? grid.getCTTbl().addNewTblGrid() : grid.getCTTbl().getTblGrid();
    columns.setGridColArray(new CTTblGridCol[0]);
    for (int column = 0; column < widths.length; column++) {
      columns.addNewGridCol().setW(BigInteger.valueOf(widths[column]));
      for (XWPFTableRow row : grid.getRows()) {
        row.getCell(column).setWidth(String.valueOf(widths[column]));
      }
    }
  }

  private static void merge(XWPFTableRow row, List<Element> cells, int columns) {
    if (!cells.isEmpty() && cells.get(cells.size() - 1).hasAttr("colspan")) {
      row.getCell(cells.size() - 1).getCTTc().getTcPr().addNewGridSpan()
          .setVal(BigInteger.valueOf(Long.parseLong(cells.get(cells.size() - 1).attr("colspan"))));
      for (int column = columns - 1; column >= cells.size(); column--) {
        row.removeCell(column);
      }
    }
  }

  private static void fill(XWPFTableCell cell, Element content) {
    List<Element> paragraphs = content.select("> p");
    XWPFParagraph first = cell.getParagraphArray(0);
    if (paragraphs.isEmpty()) {
      text(first, content);
    } else {
      for (int at = 0; at < paragraphs.size(); at++) {
        text(at == 0 ? first : cell.addParagraph(), paragraphs.get(at));
      }
    }
    if (content.hasClass("number")) {
      first.setAlignment(ParagraphAlignment.RIGHT);
    }
  }

  /** Who signs, room for the signature, the name: side by side without lines. */
  private static void signature(XWPFDocument paper, Element line) {
    List<Element> parts = line.children();
    XWPFTable grid = paper.createTable(1, parts.size());
    grid.removeBorders();
    grid.setWidth(TEXT_WIDTH);
    grid.getRow(0).setCantSplitRow(true);
    for (int part = 0; part < parts.size(); part++) {
      XWPFParagraph paragraph = grid.getRow(0).getCell(part).getParagraphArray(0);
      paragraph.setSpacingBefore(480);
      paragraph.setAlignment(part == 0 ? ParagraphAlignment.LEFT : part == parts.size() - 1 ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
      runs(paragraph, parts.get(part), false, 12);
    }
    paper.createParagraph();
  }

  private static void picture(XWPFParagraph paragraph, Element image) {
    Matcher data = PICTURE.matcher(image.attr("src"));
    if (!data.matches()) {
      return;
    }
    byte[] png = Base64.getDecoder().decode(data.group(1));
    try {
      XWPFPicture picture = paragraph.createRun().addPicture(new ByteArrayInputStream(png), Document.PICTURE_TYPE_PNG, image.attr("alt"),
          Units.toEMU(points(image, "width")), Units.toEMU(points(image, "height")));
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(image.attr("alt"));
    } catch (IOException | InvalidFormatException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static int points(Element image, String side) {
    return image.hasAttr(side) ? Integer.parseInt(image.attr(side)) : PICTURE_POINTS;
  }
}
