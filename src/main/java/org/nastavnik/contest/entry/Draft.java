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
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nastavnik.contest.ContestId;
import org.nastavnik.document.FileId;
import org.nastavnik.workflow.InvalidInput;

/** An idea somebody still writes on: kept as far as it is, for nobody else to read, gone once it is handed in. */
@Entity
@Table(name = "contest_draft")
class Draft {

  /** An author writes on one idea at a time. */
  @Embeddable
  record Key(@Column(name = "contest_id") UUID contestId, @Column(name = "author") String author) implements Serializable {

    static Key of(ContestId contest, String author) {
      return new Key(contest.id(), author);
    }
  }

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_SUMMARY = 50_000;

  @EmbeddedId
  private Key id;

  private String title;
  private String summary;
  private Instant savedAt;

  @ElementCollection
  @CollectionTable(name = "contest_draft_file", joinColumns = {
      @JoinColumn(name = "contest_id", referencedColumnName = "contest_id"),
      @JoinColumn(name = "author", referencedColumnName = "author")})
  @OrderColumn(name = "position")
  private List<EntryFile> files = new ArrayList<>();

  @Version
  private Integer version;

  protected Draft() {}

  Draft(Key id) {
    this.id = id;
  }

  /** Keeps title and text as they are so far. */
  void write(String newTitle, String newSummary, Instant now) {
    refuseTooLong(newTitle, newSummary);
    title = newTitle;
    summary = newSummary;
    savedAt = now;
  }

  static void refuseTooLong(String title, String summary) {
    refuseLonger("title", title, LONGEST_TITLE);
    refuseLonger("summary", summary, LONGEST_SUMMARY);
  }

  private static void refuseLonger(String field, String text, int longest) {
    if (text != null && text.length() > longest) {
      throw InvalidInput.of(field, "contest.draft.tooLong", longest, text.length());
    }
  }

  void add(EntryFile file, Instant now) {
    files.add(file);
    savedAt = now;
  }

  /** Whether there was such a file to take away. */
  boolean remove(FileId file) {
    return files.removeIf(known -> known.file().equals(file));
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

  List<EntryFile> files() {
    return List.copyOf(files);
  }
}
