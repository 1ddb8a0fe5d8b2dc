package org.nastavnik.event.attendance;

import java.util.List;

/**
 * A report with a header nobody knows, for somebody to say which column is which.
 *
 * @param text the whole of it
 * @param titles of its columns
 * @param rows the first ones under its header, each as long as the header
 */
public record ReportPreview(String text, List<String> titles, List<List<String>> rows) {

  /** What may stand in a column; a report has a name, and either both moments or minutes. */
  public enum Column { NAME, EMAIL, JOINED, LEFT, MINUTES }
}
