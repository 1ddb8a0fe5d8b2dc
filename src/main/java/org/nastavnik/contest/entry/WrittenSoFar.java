package org.nastavnik.contest.entry;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.nastavnik.workflow.InvalidInput;

/** Title and text of an idea as far as they are written, before they are sent. */
@MappedSuperclass
abstract class WrittenSoFar {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_SUMMARY = 50_000;

  private String title;
  private String summary;
  private Instant savedAt;

  @Version
  private Integer version;

  /**
   * Keeps title and text as they are so far.
   *
   * @throws InvalidInput where one of them is too long to be kept
   */
  void write(String newTitle, String newSummary, Instant now) {
    refuseLonger("title", newTitle, LONGEST_TITLE);
    refuseLonger("summary", newSummary, LONGEST_SUMMARY);
    title = newTitle;
    summary = newSummary;
    saved(now);
  }

  private static void refuseLonger(String field, String text, int longest) {
    if (text != null && text.length() > longest) {
      throw InvalidInput.of(field, "contest.draft.tooLong", longest, text.length());
    }
  }

  void saved(Instant now) {
    savedAt = now;
  }

  String title() {
    return title;
  }

  String summary() {
    return summary;
  }

  Instant savedAt() {
    return savedAt;
  }
}
