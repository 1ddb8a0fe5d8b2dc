package org.nastavnik.workflow;

import java.util.List;
import java.util.Locale;

/** Something to read beside a task's form: the portal's page and the Tasklist show it above the fields. */
public sealed interface Exhibit {

  /** Heading in the reader's language. */
  String title();

  /** Name of the template fragment that shows it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Documents, files and pages, each a click away; unfolded only on demand where they would push the task out of sight. */
  record Papers(String title, List<Paper> papers) implements Exhibit {

    private static final int SHORT = 6;

    public boolean isLong() {
      return papers.size() > SHORT;
    }
  }

  /** @param address a path of the portal, or an address of the web */
  record Paper(String name, String address) {

    public boolean elsewhere() {
      return !address.startsWith("/");
    }
  }

  /** A text, plain, one paragraph a line. */
  record Text(String title, String text) implements Exhibit {}

  /** What became of a text since the reader saw it. */
  record Changes(String title, List<Change> changes) implements Exhibit {}

  /** @param heading of the part of the text that changed */
  record Change(String heading, List<Words> words) {}

  enum Fate { KEPT, ADDED, DROPPED }

  /** Words that follow each other and share their fate. */
  record Words(Fate fate, String text) {}

  /** Rows under headings; unfolded only on demand where there are many. */
  record Table(String title, List<String> heads, List<List<String>> rows) implements Exhibit {}
}
