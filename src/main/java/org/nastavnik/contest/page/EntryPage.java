package org.nastavnik.contest.page;

import java.util.List;
import org.nastavnik.contest.ConsentPurpose;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.entry.DraftView;
import org.nastavnik.contest.entry.EntryFile;

/**
 * An entry as its author or the organisers see it.
 *
 * @param author name and branch, null for the author's own eyes
 * @param correctable whether it waits for the reader's correction
 * @param begun what the reader has corrected so far without sending it, or null
 * @param begunAt when that was kept last, or null
 * @param until last day for a correction
 * @param withdrawable whether the reader can still take it out of the contest
 * @param consents a line for each purpose, empty for others than the author
 * @param copies copies without names for the jury; null where the reader has nothing to do with them
 * @param result null until it is published
 */
record EntryPage(String id, ContestId contest, String title, String summary, String submitted, String author, List<EntryFile> files,
    List<Stage> stages, String state, String remark, boolean correctable, DraftView begun, String begunAt, String until, boolean withdrawable, List<ConsentLine> consents,
    List<EntryFile> copies, ResultLine result) {

  /**
   * A consent as it was given.
   *
   * @param edition which wording it was given to
   * @param given null where it was not
   * @param withdrawn when it was taken back, or null
   * @param toGive id of the wording to give it to now; null where it stands, or is nothing to ask for
   */
  record ConsentLine(ConsentPurpose purpose, String text, String edition, String given, String withdrawn, String toGive) {}

  /** Title as it is to be corrected. */
  public String titleToCorrect() {
    return begun == null ? title : begun.title();
  }

  /** Text as it is to be corrected. */
  public String summaryToCorrect() {
    return begun == null ? summary : begun.summary();
  }

  /**
   * What the author learns of the result: never who of the jury wrote what.
   *
   * @param evened evened points where the places are by them, or null
   */
  record ResultLine(int place, String points, String evened, int jurors, List<String> comments) {}
}
