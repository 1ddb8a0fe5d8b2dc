package org.nastavnik.contest.entry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nastavnik.contest.ContestId;
import org.nastavnik.document.FileId;

/** An idea somebody still writes on: kept as far as it is, for nobody else to read, gone once it is handed in. */
@Entity
@Table(name = "contest_draft")
class Draft extends WrittenSoFar {

  /** An author writes on one idea at a time. */
  @Embeddable
  record Key(@Column(name = "contest_id") UUID contestId, @Column(name = "author") String author) implements Serializable {

    static Key of(ContestId contest, String author) {
      return new Key(contest.id(), author);
    }
  }

  @EmbeddedId
  private Key id;

  @ElementCollection
  @CollectionTable(name = "contest_draft_file", joinColumns = {
      @JoinColumn(name = "contest_id", referencedColumnName = "contest_id"),
      @JoinColumn(name = "author", referencedColumnName = "author")})
  @OrderColumn(name = "position")
  private List<EntryFile> files = new ArrayList<>();

  protected Draft() {}

  Draft(Key id) {
    this.id = id;
  }

  void add(EntryFile file, Instant now) {
    files.add(file);
    saved(now);
  }

  /** Whether there was such a file to take away. */
  boolean remove(FileId file) {
    return files.removeIf(known -> known.file().equals(file));
  }

  List<EntryFile> files() {
    return List.copyOf(files);
  }
}
