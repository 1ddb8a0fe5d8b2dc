package org.nastavnik.portal.admin;

import java.util.Locale;

/** How like two names are, to find the one that somebody may have meant. */
final class Likeness {

  private Likeness() {}

  /** How many letters to change, add or leave out; none where one is a part of the other. */
  static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    return from.contains(to) || to.contains(from) ? 0 : edits(from, to);
  }

  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] here = new int[to.length() + 1];
      here[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        here[column] = Math.min(changed, 1 + Math.min(above[column], here[column - 1]));
      }
      above = here;
    }
    return above[to.length()];
  }
}
