package org.nastavnik.portal.tasks;

import java.util.List;
import java.util.Locale;

/** A part of a form as the page shows it, in the order of the form. */
sealed interface Part {

  /** Name of the template fragment that shows it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Null where the part always counts. */
  Condition when();

  /** Text of the form itself. */
  record Prose(String html, Condition when) implements Part {}

  record Line(Condition when) implements Part {}

  record Group(String label, List<Part> parts, Condition when) implements Part {}

  /** Read-only values one after another. */
  record Facts(List<Fact> facts) implements Part {

    @Override
    public Condition when() {
      return null;
    }
  }

  /** @param link address the value leads to, or null */
  record Fact(String label, String text, String link, Condition when) {

    private static final int MANY_LINES = 30;
    private static final int SHORT = 100;

    /** A text that is an address as a whole, of the web or of a page of ours, becomes a link. */
    static Fact of(String label, String text, Condition when) {
      return new Fact(label, text, text.matches("https?://\\S+|/[\\w-][\\w./-]*") ? text : null, when);
    }

    /** In a card the name of the row, and a text alone in it, need none. */
    Fact withoutLabel() {
      return new Fact(null, text, link, when);
    }

    /** Whether it is a long list of short lines, such as forty branches. */
    public boolean foldable() {
      return lines() > MANY_LINES && text.lines().allMatch(line -> line.length() < SHORT);
    }

    public long lines() {
      return text.lines().count();
    }
  }

  /**
   * Read-only rows.
   *
   * @param cards whether long texts ask for more room than a table gives
   */
  record Listing(String label, List<String> heads, List<List<Fact>> rows, boolean cards, Condition when) implements Part {}

  /**
   * Something to enter.
   *
   * @param control name of the template fragment for its input
   * @param name under which the browser sends it; its place in the form
   * @param entered the value as the input takes it; of a choice of several, all that are chosen
   * @param error null where nothing is wrong
   */
  record Field(String control, String name, String label, String description, boolean required, List<String> entered,
      List<Option> options, String error, Condition when) implements Part {

    public String id() {
      return Part.id(name);
    }

    /** What was entered as one text. */
    public String text() {
      return entered.isEmpty() ? "" : entered.get(0);
    }

    /** Ids of what explains the input to screen readers, or null. */
    public String explainedBy() {
      String help = description == null ? "" : id() + "-help ";
      String wrong = error == null ? "" : id() + "-error";
      return (help + wrong).isBlank() ? null : (help + wrong).strip();
    }

    /** Lines a text needs, within reason. */
    public int lines() {
      long needed = text().lines().mapToLong(line -> 1 + line.length() / 80).sum() + 1;
      return (int) Math.max(3, Math.min(needed, 18));
    }
  }

  /** A value of a row that the browser sends back unchanged, so that the row is known again. */
  record Kept(String name, String text) implements Part {

    @Override
    public Condition when() {
      return null;
    }
  }

  /**
   * Rows to enter.
   *
   * @param growing whether rows can be added and removed
   * @param ordered whether it matters which row stands where, so that a row can be added between others
   */
  record Rows(String name, String label, String description, List<Row> rows, boolean growing, boolean ordered, String error, Condition when)
      implements Part {

    public String id() {
      return Part.id(name);
    }

    /** Where a row stands that is added after this one. */
    public String idAfter(Row row) {
      return Part.id(name + "[" + row.number() + "]");
    }

    /** Where the next row will stand. */
    public String nextId() {
      return Part.id(name + "[" + rows.size() + "]");
    }
  }

  record Row(String name, int number, String title, List<Part> parts) {

    public String id() {
      return Part.id(name);
    }
  }

  static String id(String name) {
    return "f-" + name.replaceAll("\\W+", "-").replaceAll("-$", "");
  }
}
