package org.nastavnik.contest.page;

import java.util.List;
import java.util.stream.IntStream;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Placing;
import org.nastavnik.contest.rules.Criterion;

/**
 * The contest of a project as everybody sees it, with what the reader has in it.
 *
 * @param announced whether the rules are in force
 * @param full whether the reader has handed in as many entries as one author may
 * @param chairs whether the reader is chair of its jury
 * @param draft title of the reader's draft, empty where it has none yet, null where there is no draft
 * @param placings best results once they are published
 * @param byEvened whether their places are by evened points
 * @param more how many results there are beyond those
 */
record ContestPage(ContestId id, String title, String theme, boolean announced, String cancelReason, boolean accepting, String lastEntryDay,
    String lastJudgingDay, boolean blind, int prizes, int perAuthor, List<Criterion> criteria, List<Stage> stages,
    List<OwnEntry> own, boolean full, boolean chairs, String draft, List<Placing> placings, boolean byEvened, int more) {

  /**
   * An entry of the reader.
   *
   * @param state of the message {@code contest.state.<state>}
   * @param remark what the reader should know about that state, or null
   * @param place in the published results, or null
   */
  record OwnEntry(String id, String title, String submitted, String state, String remark, Integer place) {}

  /** Whether entries of equal points have different places. */
  public boolean tieBroken() {
    return IntStream.range(1, placings.size()).anyMatch(row -> placings.get(row).place() != placings.get(row - 1).place()
        && placings.get(row).pointsEqual(placings.get(row - 1)));
  }
}
