package org.nastavnik.document;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** How wide the columns of a table are where the format does not find out by itself: no word broken, long texts given room. */
final class ColumnWidths {

  /** Texts longer than that go over several lines anyway. */
  private static final int LONG = 40;
  /** What borders and margins of a cell take, and bold headings more than others, in characters. */
  private static final int MARGIN = 4;

  private ColumnWidths() {}

  /**
   * @param total of all columns, and what an average {@code character} takes, in the same unit
   * @return a width for each column, together {@code total}
   */
  static int[] of(List<Element> lines, int columns, int total, int character) {
    double[] least = new double[columns];
    double[] wanted = new double[columns];
    for (Element line : lines) {
      List<Element> cells = line.select("> th:not([colspan]), > td:not([colspan])");
      for (int column = 0; column < cells.size(); column++) {
        String text = cells.get(column).text();
        int word = Arrays.stream(text.split("[ -]")).mapToInt(String::length).max().orElse(0);
        least[column] = Math.max(least[column], word + MARGIN);
        wanted[column] = Math.max(wanted[column], Math.max(least[column], Math.min(LONG, text.length()) + MARGIN));
      }
    }
    return shared(least, wanted, (double) total / character, total);
  }

  /** The least for each, and what remains to each as it wants more; where the words alone take more than all, by the words. */
  private static int[] shared(double[] least, double[] wanted, double room, int total) {
    double narrow = Arrays.stream(least).sum();
    double more = Arrays.stream(wanted).sum() - narrow;
    double left = Math.max(0, room - narrow);
    int[] widths = new int[least.length];
    for (int column = 0; column < widths.length; column++) {
      double share = more == 0 ? left / widths.length : left * (wanted[column] - least[column]) / more;
      widths[column] = (int) Math.round(total * (least[column] + share) / (narrow + left));
    }
    return widths;
  }
}
