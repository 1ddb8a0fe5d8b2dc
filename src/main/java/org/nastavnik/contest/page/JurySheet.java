package org.nastavnik.contest.page;

import java.util.List;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.JuryEntry;

/**
 * An entry beside the juror's score sheet.
 *
 * @param version of what is kept, so that a page which shows something older is not kept over it
 * @param writable whether the sheet can still be written on
 * @param total weighted points so far, of 100
 * @param place where it stands in the juror's order, from 1
 * @param scored entries that have their points, of all the juror's
 * @param waiting those of them that are not submitted yet
 * @param before number of the entry before it, or null
 * @param after number of the entry behind it, or null
 */
record JurySheet(ContestId contest, String contestTitle, JuryEntry entry, int version, boolean writable, List<Line> lines, String total, int place,
    int all, long scored, long waiting, Integer before, Integer after) {

  /** Entries that still lack points. */
  public long left() {
    return all - scored;
  }

  /** A criterion with what was typed for it. */
  record Line(String code, String name, int weight, int max, String points) {}
}
