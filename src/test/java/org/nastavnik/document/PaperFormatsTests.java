package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands in the files that are made of a page. */
class PaperFormatsTests {

  private static final String CELLS = IntStream.rangeClosed(1, 120)
      .mapToObj(line -> "<tr><td class=\"number\">%d</td><td>Филиал %d</td><td class=\"number\">%d,5</td></tr>".formatted(line, line, line))
      .collect(Collectors.joining());

  private static final String MAIN = """
      <main><div class="stamp"><p>УТВЕРЖДАЮ</p><p>Директор</p></div>
      <h1>Отчёт о&nbsp;школе</h1>
      <p>Высококвалифицированные библиотекари-наставники последовательно совершенствовали социокультурное проектирование.</p>
      <p class="plain">Всего: <span>120</span></p>
      <h2>Участие филиалов</h2>
      <table><thead><tr><th class="number">№</th><th>Филиал</th><th class="number">Часов</th></tr></thead><tbody>%s</tbody></table>
      <div class="signature"><span>Методист</span><span>______</span><span>А. Б. Осинина</span></div></main>""".formatted(CELLS);

  @Test
  void aPdfCarriesItsTextItsFontsAndAHeadingRowOnEveryPage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new PdfRendering().render(page()))) {
      String text = textOf(pdf, 1, pdf.getNumberOfPages());
      assertThat(text).contains("УТВЕРЖДАЮ", "Отчёт о\u00a0школе", "Всего: 120", "Филиал 120", "А. Б. Осинина");
      assertThat(pdf.getNumberOfPages()).isBetween(3, 6);
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        List<String> lines = textOf(pdf, number, number).lines().map(String::strip).toList();
        assertThat(lines).as("page %d", number).anyMatch(line -> line.contains("Часов"));
        if (number > 1) {
          assertThat(lines.get(0)).isEqualTo(String.valueOf(number));
        }
      }
      assertThat(textOf(pdf, 1, 1).lines().findFirst().orElseThrow()).isEqualTo("УТВЕРЖДАЮ");
      assertThat(fonts(pdf)).isNotEmpty().allSatisfy(font -> {
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("LiberationSerif");
      });
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
    }
  }

  @Test
  void longWordsBreakWhereAReaderExpectsIt() {
    Document page = page();
    new Hyphenation().apply(page);
    assertThat(page.select("p").get(2).wholeText().replace('\u00ad', '|')).startsWith("Вы|со|ко|ква|ли|фи|ци|ро|ван|ные биб|лио|те|кари-на|став|ники");
    assertThat(page.select("td, h1, h2")).extracting(Element::wholeText).noneMatch(text -> text.contains("\u00ad"));
  }

  @Test
  void aPageAsksForNothingFromOutside() throws IOException {
    Document page = Jsoup.parse(style() + "<body><main><p>Текст</p><img src=\"http://127.0.0.1:1/a.png\"/><img src=\"file:/etc/passwd\"/></main>");
    try (PDDocument pdf = Loader.loadPDF(new PdfRendering().render(page))) {
      assertThat(textOf(pdf, 1, 1)).contains("Текст");
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void aDocxCarriesParagraphsTablesAndSignature() throws IOException {
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(new DocxRendering().render(page())))) {
      assertThat(docx.getParagraphs()).extracting(paragraph -> paragraph.getText())
          .contains("УТВЕРЖДАЮ", "Отчёт о\u00a0школе", "Участие филиалов", "Всего: 120");
      assertThat(docx.getParagraphs().stream().filter(paragraph -> paragraph.getText().startsWith("Отчёт")).findFirst().orElseThrow()
          .getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      XWPFTable table = docx.getTables().get(0);
      assertThat(table.getNumberOfRows()).isEqualTo(121);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(table.getRow(120).getCell(1).getText()).isEqualTo("Филиал 120");
      assertThat(docx.getTables().get(1).getText()).contains("Методист", "А. Б. Осинина");
      assertThat(docx.getTables().get(1).getRow(0).isCantSplitRow()).as("a signature stays on one page").isTrue();
    }
  }

  @Test
  void aWorkbookHasASheetForEachTableWithNumbersToCount() throws IOException {
    Document page = Jsoup.parse("<title>Лист</title><main><h2>Участие: филиалов/часов</h2>" + page().select("table").outerHtml()
        + "<table><tbody><tr><td>без заголовка</td></tr></tbody></table>" + page().select("table").outerHtml() + "</main>");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(new XlsxRendering().render(page)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Участие  филиалов часов");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Филиал");
      assertThat(sheet.getRow(7).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(7).getCell(2).getNumericCellValue()).isEqualTo(7.5);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void aSheetShowsDaysAsDaysAndAllLinesOfACellAndPrintsInTheWidthOfAPage() throws IOException {
    Document page = Jsoup.parse("""
        <title>Лист</title><h2>Приложение 3. Участие филиалов в мероприятиях</h2>
        <table><thead><tr><th>Дата</th><th>Тема</th><th class="number">Балл</th></tr></thead><tbody>
        <tr><td>01.12.2022</td><td>Мельница</td><td class="number">86,50</td></tr>
        <tr><td>05.02.2022</td><td>Осень
<p>%s</p></td><td class="number">7,00</td></tr></tbody></table>""".formatted("д".repeat(70)));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(new XlsxRendering().render(page)))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Участие филиалов в мероприятиях");
      DataFormatter shown = new DataFormatter(Locale.forLanguageTag("ru"));
      assertThat(shown.formatCellValue(sheet.getRow(2).getCell(0))).isEqualTo("05.02.2022");
      assertThat(sheet.getRow(2).getCell(0).getLocalDateTimeCellValue()).isBefore(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue());
      assertThat(shown.formatCellValue(sheet.getRow(2).getCell(2))).isEqualTo("7,00");
      assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(3 * sheet.getRow(1).getHeightInPoints());
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }
  }

  @Test
  void aDocxGivesEachColumnTheRoomItsWordsNeed() {
    Document table = Jsoup.parse("<table><tr><th>Дата</th><th>Тема</th><th>№</th></tr>"
        + "<tr><td>07.06.2022</td><td>Социокультурное проектирование в библиотеке села</td><td>1</td></tr></table>");
    int[] widths = ColumnWidths.of(table.select("tr"), 3, 10_000, 100);
    assertThat(IntStream.of(widths).sum()).isBetween(9_998, 10_002);
    assertThat(widths[0]).as("a date stays in one line").isGreaterThanOrEqualTo(1_200);
    assertThat(widths[1]).isGreaterThan(6_000);
    assertThat(widths[2]).isLessThan(1_000);
    assertThat(IntStream.of(ColumnWidths.of(table.select("tr"), 3, 1_000, 100)).sum()).as("too narrow for all words").isBetween(998, 1_002);
  }

  private static Document page() {
    return Jsoup.parse("<html><head><title>Отчёт</title>" + style() + "</head><body>" + MAIN + "</body></html>");
  }

  /** The look of all papers, as their layout has it. */
  private static String style() {
    try (InputStream layout = PaperFormatsTests.class.getResourceAsStream("/templates/document/layout.html")) {
      return Jsoup.parse(layout, StandardCharsets.UTF_8.name(), "").select("style").outerHtml();
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String textOf(PDDocument pdf, int from, int to) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(pdf);
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }
}
