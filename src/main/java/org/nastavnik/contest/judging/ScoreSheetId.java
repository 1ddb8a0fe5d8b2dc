package org.nastavnik.contest.judging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.nastavnik.contest.EntryId;

/** Identifies a score sheet: a juror has one for an entry. */
@Embeddable
record ScoreSheetId(@Column(name = "entry_id") UUID entryId, @Column(name = "juror") String juror) implements Serializable {

  static ScoreSheetId of(EntryId entry, String juror) {
    return new ScoreSheetId(entry.id(), juror);
  }
}
