package org.nastavnik.contest.entry;

import java.time.Instant;
import java.util.List;

/**
 * A draft as its author sees it.
 *
 * @param savedAt null where nothing was kept yet
 */
public record DraftView(String title, String summary, Instant savedAt, List<EntryFile> files) {

  static final DraftView EMPTY = new DraftView(null, null, null, List.of());

  static DraftView of(Draft draft) {
    return new DraftView(draft.title(), draft.summary(), draft.savedAt(), draft.files());
  }

  static DraftView of(Correction correction) {
    return new DraftView(correction.title(), correction.summary(), correction.savedAt(), List.of());
  }
}
