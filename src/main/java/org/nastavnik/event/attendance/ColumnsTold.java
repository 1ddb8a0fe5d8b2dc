package org.nastavnik.event.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import org.nastavnik.event.attendance.ReportColumns.Found;

/** Which columns of another platform's report are which, as somebody said once for all reports with that header. */
@Entity
@Table(name = "event_report_columns")
class ColumnsTold {

  @Id
  private String header;

  private int namePosition;
  private int emailPosition;
  private int joinedPosition;
  private int leftPosition;
  private int minutesPosition;

  protected ColumnsTold() {}

  ColumnsTold(List<String> titles, Found columns) {
    header = keyOf(titles);
    namePosition = columns.name();
    emailPosition = columns.email();
    joinedPosition = columns.joined();
    leftPosition = columns.left();
    minutesPosition = columns.minutes();
  }

  /** The same for headers that differ in spaces and letter case alone. */
  static String keyOf(List<String> titles) {
    return ReportFile.digest(String.join("\t", titles).toLowerCase(Locale.ROOT).replaceAll("[ \\u00a0]+", " "));
  }

  String header() {
    return header;
  }

  Found columns() {
    return new Found(namePosition, emailPosition, joinedPosition, leftPosition, minutesPosition);
  }
}
