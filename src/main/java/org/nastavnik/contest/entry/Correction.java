package org.nastavnik.contest.entry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.nastavnik.contest.EntryId;

/** What the author of a returned entry still writes on it: kept as far as it is, for nobody else to read, gone once it is sent. */
@Entity
@Table(name = "contest_correction")
class Correction {

  @EmbeddedId
  @AttributeOverride(name = "id", column = @Column(name = "entry_id"))
  private EntryId id;

  private String title;
  private String summary;
  private Instant savedAt;

  @Version
  private Integer version;

  protected Correction() {}

  Correction(EntryId id) {
    this.id = id;
  }

  /** Keeps title and text as they are so far. */
  void write(String newTitle, String newSummary, Instant now) {
    Draft.refuseTooLong(newTitle, newSummary);
    title = newTitle;
    summary = newSummary;
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
