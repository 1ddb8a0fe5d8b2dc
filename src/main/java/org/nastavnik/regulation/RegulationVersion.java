package org.nastavnik.regulation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** The text of one round; never changed once written. */
@Entity
@Table(name = "regulation_version")
class RegulationVersion {

  @Id
  private UUID id;

  @Column(name = "version_number")
  private int number;

  private String title;
  private String author;
  private Instant writtenAt;
  private Instant reviewExtendedAt;

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "regulation_section", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "position")
  private List<Section> sections = new ArrayList<>();

  protected RegulationVersion() {}

  RegulationVersion(UUID id, int number, String title, List<Section> sections, String author, Instant now) {
    this.id = id;
    this.number = number;
    this.title = title;
    this.sections.addAll(sections);
    this.author = author;
    this.writtenAt = now;
  }

  void extendReview(Instant now) {
    reviewExtendedAt = now;
  }

  /** Sections of either version that the other lacks or words differently. */
  Set<SectionId> changesSince(RegulationVersion before) {
    Set<SectionId> changed = new LinkedHashSet<>();
    Stream.concat(before.sections.stream(), sections.stream()).map(Section::id)
        .filter(section -> !saysTheSameOf(section, before)).forEach(changed::add);
    return changed;
  }

  private boolean saysTheSameOf(SectionId section, RegulationVersion before) {
    return section(section).filter(now -> now.saysTheSameAs(before.section(section).orElse(null))).isPresent();
  }

  Optional<Section> section(SectionId which) {
    return sections.stream().filter(section -> section.id().equals(which)).findFirst();
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  String author() {
    return author;
  }

  boolean isReviewExtended() {
    return reviewExtendedAt != null;
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  RegulationView.Version view() {
    return new RegulationView.Version(number, title, author, writtenAt, sections());
  }
}
