package org.nastavnik.portal.branches;

import java.util.List;
import org.nastavnik.people.Branch;

/**
 * A branch in the matrix.
 *
 * @param librarian user id of who stands for it, or null where nobody does
 * @param cells one for each event, in their order
 * @param missed events held that nobody of the branch was at
 * @param held events held so far
 * @param feedback how many times its people gave feedback
 * @param toRead whether the Regulation is in force and the branch has not read it yet
 * @param behind whether it is falling behind
 * @param reminded whether it was reminded today
 */
record BranchRow(Branch branch, String librarian, List<Cell> cells, int missed, int held, long feedback, boolean toRead, long entries,
    boolean behind, boolean reminded) {

  /** How far the people of a branch have come with an event, each step with those before it. */
  enum Cell { NONE, REGISTERED, MISSED, ATTENDED, FEEDBACK }

  public int attended() {
    return held - missed;
  }

  /** Whether somebody can be reminded now. */
  public boolean mayBeReminded() {
    return librarian != null && !reminded;
  }
}
