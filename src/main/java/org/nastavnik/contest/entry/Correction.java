package org.nastavnik.contest.entry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.nastavnik.contest.EntryId;

/** What the author of a returned entry still writes on it: kept as far as it is, for nobody else to read, gone once it is sent. */
@Entity
@Table(name = "contest_correction")
class Correction extends WrittenSoFar {

  @EmbeddedId
  @AttributeOverride(name = "id", column = @Column(name = "entry_id"))
  private EntryId id;

  protected Correction() {}

  Correction(EntryId id) {
    this.id = id;
  }
}
