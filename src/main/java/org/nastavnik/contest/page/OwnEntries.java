package org.nastavnik.contest.page;

import java.util.Set;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.rules.Contest;

/** Where an entry is in its course, in a word: what happened to it is on the entry, what waits is with the engine. */
final class OwnEntries {

  private OwnEntries() {}

  /** @param returned the entries that wait for their author's correction */
  static String state(Contest contest, Entry entry, Set<EntryId> returned) {
    if (entry.withdrawnAt() != null) {
      return "withdrawn";
    }
    if (entry.declinedAt() != null) {
      return "declined";
    }
    if (contest.cancelledAt() != null) {
      return "cancelled";
    }
    if (entry.acceptedAt() == null) {
      return returned.contains(entry.id()) ? "returned" : "checked";
    }
    return contest.judgingOpenedAt() == null ? "accepted" : contest.publishedAt() == null ? "judged" : "published";
  }

  /** What the author should know about that state, or null. */
  static String remark(Entry entry, String state) {
    return switch (state) {
      case "returned" -> entry.returnRemark();
      case "declined" -> entry.declineReason();
      default -> null;
    };
  }
}
