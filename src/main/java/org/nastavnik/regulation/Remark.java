package org.nastavnik.regulation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.nastavnik.people.Person;

/** A remark on a version, and its answer. */
@Entity
@Table(name = "regulation_remark")
class Remark {

  /** By version, then by when and who; remarks of one person in the order they were written. */
  static final Comparator<Remark> IN_ORDER = Comparator.comparing(Remark::versionNumber).thenComparing(Remark::madeAt)
      .thenComparing(Remark::author).thenComparing(remark -> remark.position);

  @Id
  private UUID id;

  private int versionNumber;
  private int position;
  private String author;
  private String authorName;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "section_id"))
  private SectionId section;

  @Column(name = "body")
  private String text;

  private Instant madeAt;
  private String answer;
  private String answeredBy;
  private Instant answeredAt;

  protected Remark() {}

  Remark(UUID id, int versionNumber, int position, Person author, RemarkDraft draft, Instant now) {
    this.id = id;
    this.versionNumber = versionNumber;
    this.position = position;
    this.author = author.userId();
    this.authorName = author.name();
    this.section = draft.section();
    this.text = draft.text();
    this.madeAt = now;
  }

  void answer(String words, String by, Instant now) {
    answer = words;
    answeredBy = by;
    answeredAt = now;
  }

  /** Whether it speaks of that section; a remark on the whole text speaks of every one. */
  boolean concerns(SectionId which) {
    return section == null || section.equals(which);
  }

  boolean isOpen() {
    return answeredAt == null;
  }

  int versionNumber() {
    return versionNumber;
  }

  String author() {
    return author;
  }

  Instant madeAt() {
    return madeAt;
  }

  /** Section it is about, or null for the whole text. */
  SectionId section() {
    return section;
  }

  /** @param heading of the section it is about, or null for the whole text */
  RegulationView.Remark view(String heading) {
    return new RegulationView.Remark(versionNumber, author, authorName, section, heading, text, madeAt, answer, answeredBy,
        answeredAt);
  }
}
