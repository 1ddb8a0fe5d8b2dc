package org.nastavnik.portal.branches;

import java.util.Map;

/**
 * When a branch falls behind, as the decision table {@code branchBehind} says.
 *
 * @param missedInARow so many of the last events held that nobody of it was at
 * @param unread whether it is enough that it has not read the Regulation
 */
record Behind(int missedInARow, boolean unread) {

  static Behind of(Map<String, Object> rule) {
    return new Behind(((Number) rule.get("missedInARow")).intValue(), (Boolean) rule.get("unread"));
  }
}
