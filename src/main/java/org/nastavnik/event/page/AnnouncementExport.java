package org.nastavnik.event.page;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nastavnik.document.CsvTable;
import org.nastavnik.document.XlsxTable;
import org.nastavnik.event.EventView;
import org.nastavnik.notification.CalendarEvent;
import org.nastavnik.notification.CalendarFile;
import org.nastavnik.workflow.Messages;

/** The announced events of a project as files, for whoever enters them on portals or follows them. */
final class AnnouncementExport {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final List<String> COLUMNS = List.of("day", "time", "minutes", "kind", "name", "age", "annotation", "site", "culture");

  private AnnouncementExport() {}

  static String csv(List<EventView> events) {
    CsvTable table = new CsvTable().row(headings());
    events.forEach(event -> table.row(cells(event, DAY.format(event.day()))));
    return table.toString();
  }

  static byte[] workbook(List<EventView> events) {
    XlsxTable table = new XlsxTable(Messages.text("announcements.title"), headings());
    events.forEach(event -> table.row(cells(event, event.day())));
    return table.bytes();
  }

  private static Object[] headings() {
    return COLUMNS.stream().map(column -> Messages.text("announcements." + column)).toArray();
  }

  private static Object[] cells(EventView event, Object day) {
    return new Object[] {day, TIME.format(event.beginsAt()), event.durationMinutes(), event.kindName(), event.title(),
        event.ageMark(), event.annotation(), event.siteAddress(), event.cultureAddress()};
  }

  static String calendar(List<EventView> events, ZoneId zone, Instant now) {
    return CalendarFile.list(events.stream().map(event -> new CalendarEvent(event.calendarUid(), event.calendarSequence(), false,
        event.day().atTime(event.beginsAt()).atZone(zone).toInstant(), event.durationMinutes(), event.title(), event.siteAddress(),
        event.annotation())).toList(), now);
  }

  /** RSS 2.0. */
  static String rss(List<EventView> events, String project, String portal) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("channel");
      element(xml, "title", project);
      element(xml, "link", portal);
      element(xml, "description", Messages.text("announcements.title"));
      for (EventView event : events) {
        item(xml, event);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void item(XMLStreamWriter xml, EventView event) throws XMLStreamException {
    xml.writeStartElement("item");
    element(xml, "title", "%s, %s: %s".formatted(DAY.format(event.day()), TIME.format(event.beginsAt()), event.title()));
    element(xml, "link", event.siteAddress());
    element(xml, "description", event.annotation());
    element(xml, "category", event.kindName());
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(String.valueOf(event.announcementId()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** XML knows no control characters, whatever a text was pasted from. */
  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Objects.requireNonNullElse(text, "").replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", ""));
    xml.writeEndElement();
  }
}
