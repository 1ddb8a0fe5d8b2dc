package org.nastavnik.event.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.nastavnik.event.EventId;
import org.nastavnik.event.EventState;
import org.nastavnik.event.EventView;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Messages;

class AnnouncementExportTests {

  private static final Instant NOW = Instant.parse("2022-05-01T06:00:00Z");

  private final EventView event = event("Сети; и \"люди\" <все>", "Строка\nвторая");

  @Test
  void writesATableSpreadsheetsReadWithoutRunningIt() throws Exception {
    String csv = AnnouncementExport.csv(List.of(event, event("=HYPERLINK(\"https://evil.example\")", "+7")));
    assertThat(csv).startsWith("\uFEFFДата;Начало;");
    List<CSVRecord> rows = CSVFormat.EXCEL.builder().setDelimiter(';').get().parse(new StringReader(csv.substring(1))).getRecords();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).toList()).containsExactly("18.05.2022", "10:00", "90", "Семинар", "Сети; и \"люди\" <все>", "12+", "Строка\nвторая",
        "https://library.example/1", "https://www.culture.ru/1");
    assertThat(rows.get(2).get(4)).startsWith("'=");
    assertThat(rows.get(2).get(6)).isEqualTo("'+7");
  }

  @Test
  void writesAWorkbookThatShowsTextAsText() throws Exception {
    byte[] file = AnnouncementExport.workbook(List.of(event, event("=HYPERLINK(\"https://evil.example\")", "+7")));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo(Messages.text("announcements.title"));
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Дата");
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(90);
      assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("Сети; и \"люди\" <все>");
      assertThat(sheet.getRow(2).getCell(4).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(2).getCell(4).getCellStyle().getQuotePrefixed()).as("stays a text when it is edited").isTrue();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }
  }

  @Test
  void writesACalendarInTheProjectsZone() throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(AnnouncementExport.calendar(List.of(event), ZoneId.of("Europe/Moscow"), NOW)));
    VEvent entry = calendar.<VEvent>getComponents("VEVENT").get(0);
    assertThat(entry.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20220518T070000Z");
    assertThat(entry.getProperty("UID").orElseThrow().getValue()).isEqualTo(event.calendarUid());
    assertThat(entry.getProperty("SEQUENCE").orElseThrow().getValue()).isEqualTo("2");
    assertThat(entry.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo(event.title());
  }

  @Test
  void writesAFeed() {
    Document feed = Jsoup.parse(AnnouncementExport.rss(List.of(event), "Школа & друзья", "https://school.example/events"), Parser.xmlParser());
    assertThat(feed.select("rss > channel > title").text()).isEqualTo("Школа & друзья");
    assertThat(feed.select("item")).hasSize(1);
    assertThat(feed.select("item > title").text()).isEqualTo("18.05.2022, 10:00: Сети; и \"люди\" <все>");
    assertThat(feed.select("item > link").text()).isEqualTo("https://library.example/1");
    assertThat(feed.select("item > guid").text()).isEqualTo(event.announcementId().toString());
  }

  private static EventView event(String title, String annotation) {
    UUID id = UUID.randomUUID();
    return new EventView(new EventId(id), new ProjectId(UUID.randomUUID()), EventState.ANNOUNCED, "seminar", "Семинар", title, annotation, "12+", "https://meet.example/1",
        LocalDate.of(2022, 5, 18), LocalDate.of(2022, 5, 18), LocalTime.of(10, 0), 90, "methodologist1", UUID.randomUUID(),
        "https://library.example/1", "https://www.culture.ru/1", null, null, true, null, null, null, null, id + "@nastavnik", 2);
  }
}
