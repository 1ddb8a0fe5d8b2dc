package org.nastavnik.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.portal.PageTest;
import org.nastavnik.project.FigureSource.HeldEvent;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;

/** The final report as it is handed in: its charts, and what its tables say of events and branches. */
@PageTest
class FinalReportPaperTests {

  @Autowired EventStory event;
  @Autowired Events events;
  @Autowired EventStatistics statistics;
  @Autowired Participants participants;
  @Autowired ProjectFixture projects;
  @Autowired Documents documents;
  @Autowired ProcessStory story;

  @BeforeEach
  void anEventThreeBranchesRegisteredForAndTwoCameTo() {
    story.begin();
    event.planAndAnnounce(LocalDate.of(2022, 6, 15));
    List.of("librarian01", "librarian02", "librarian03").forEach(librarian -> events.register(event.id(), librarian));
    event.hold();
    event.recordAttendance(Map.of("librarian01", 80, "librarian02", 85));
    participants.giveFeedback(event.id(), "librarian01", 5, null);
    participants.giveFeedback(event.id(), "librarian02", 4, null);
    projects.issueFinalReport(event.project());
  }

  @Test
  void countsWhatHappenedAtAnEvent() {
    assertThat(statistics.events(event.project())).containsExactly(new HeldEvent(LocalDate.of(2022, 6, 15), "Тематический онлайн-семинар",
        "Библиотека в социальных сетях", 90, 3, 2, 165, new BigDecimal("4.5"), false));
  }

  @Test
  void thePdfShowsChartsAndTables() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file(DocumentFormat.PDF))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      String text = stripper.getText(pdf);
      assertThat(text).contains("Показатели паспорта и достигнутые результаты", "Проведённые мероприятия по месяцам", "04.22", "02.23",
          "Проведено мероприятий: 1, записей на них: 3, участий: 2", "Приложение 4. Участие филиалов", "Ознакомлен");
      assertThat(text.lines().map(String::strip)).anyMatch(line -> line.matches("15\\.06\\.2022 Тематический.*"))
          .anyMatch(line -> line.contains("90 3 2 165 4,5 нет")).anyMatch(line -> line.startsWith("Филиал 1 Посёлок 1 1 1 1 0 0 0"));
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void theDocxShowsTheSameWithItsChartsAsPictures() throws IOException {
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file(DocumentFormat.DOCX)))) {
      assertThat(docx.getAllPictures()).hasSize(2).extracting(XWPFPictureData::suggestFileExtension).containsOnly("png");
      assertThat(docx.getDocument().getBody().xmlText()).contains("Проведённые мероприятия по месяцам").doesNotContain("figcaption");
      XWPFTable branches = docx.getTables().get(docx.getTables().size() - 1);
      assertThat(branches.getRow(0).isRepeatHeader()).isTrue();
      assertThat(branches.getRow(1).getTableCells()).extracting(cell -> cell.getText())
          .containsExactly("Филиал 1", "Посёлок 1", "1", "1", "1", "0", "0", "0");
      assertThat(branches.getRow(branches.getNumberOfRows() - 1).getTableCells()).extracting(cell -> cell.getText())
          .containsExactly("Всего", "", "3", "2", "2", "0", "0", "0");
    }
  }

  @Test
  void theWorkbookHasTheTablesAsSheetsToCountWith() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(DocumentFormat.XLSX)))) {
      List<String> sheets = IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
      assertThat(sheets).hasSize(5).contains("Участие в мероприятиях", "Участие филиалов");
      Sheet ofEvents = book.getSheet("Участие в мероприятиях");
      assertThat(ofEvents.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(4.5);
      Row first = book.getSheet("Участие филиалов").getRow(1);
      assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Филиал 1");
      assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(1);
    }
  }

  private byte[] file(DocumentFormat format) {
    IssuedDocument report = documents.of(event.project().id()).stream().filter(issued -> issued.kind().equals("final-report")).findFirst()
        .orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    documents.write(report, format, bytes);
    return bytes.toByteArray();
  }
}
