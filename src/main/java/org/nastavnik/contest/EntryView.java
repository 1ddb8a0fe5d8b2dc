package org.nastavnik.contest;

import java.time.Instant;
import java.util.List;
import org.nastavnik.document.FileId;

/**
 * An entry as its author and the organisers see it; never for jurors of a blind contest.
 *
 * @param number number the jury knows it by, null until judging opens
 * @param returnRemark what the author is to correct, or null
 * @param declineReason why it does not take part, or null
 */
public record EntryView(EntryId id, ContestId contest, String author, String title, String summary, Instant submittedAt,
    List<FileView> files, Integer number, String returnRemark, Instant acceptedAt, String declineReason, Instant withdrawnAt) {

  /** A file as its author called it. */
  public record FileView(FileId id, String name) {}
}
