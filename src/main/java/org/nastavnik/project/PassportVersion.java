package org.nastavnik.project;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.Passport.EventTarget;

/** The text of a passport in one version. Once approved it never changes: a later version follows it. */
@Entity
@Table(name = "passport_version")
class PassportVersion {

  @Id
  private UUID id;

  @Column(name = "version_number")
  private int number;

  private String name;
  private String goal;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private ZoneId zone;
  private boolean regulationRequired;
  private boolean contestRequired;
  private String reason;
  private Instant writtenAt;
  private String writtenBy;
  private Instant approvedAt;
  private String approvedBy;

  @ElementCollection
  @CollectionTable(name = "passport_target", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "position")
  private List<EventTarget> targets = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "passport_partner", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "position")
  @Column(name = "name")
  private List<String> partners = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "passport_branch", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "position")
  @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
  private List<BranchId> branches = new ArrayList<>();

  protected PassportVersion() {}

  PassportVersion(UUID id, int number, PassportTerms terms, String reason, String writtenBy, Instant writtenAt) {
    this.id = id;
    this.number = number;
    this.reason = reason;
    write(terms, writtenBy, writtenAt);
  }

  final void write(PassportTerms terms, String by, Instant at) {
    name = terms.name();
    goal = terms.goal();
    startsOn = terms.starts();
    endsOn = terms.ends();
    zone = terms.zone();
    regulationRequired = terms.regulationRequired();
    contestRequired = terms.contestRequired();
    replace(targets, terms.events());
    replace(partners, terms.partners());
    replace(branches, terms.branches());
    writtenAt = at;
    writtenBy = by;
  }

  void approve(String by, Instant at) {
    approvedAt = at;
    approvedBy = by;
  }

  boolean isApproved() {
    return approvedAt != null;
  }

  private static <T> void replace(List<T> list, List<T> entries) {
    if (!list.equals(entries)) {
      list.clear();
      list.addAll(entries);
    }
  }

  UUID id() {
    return id;
  }

  int number() {
    return number;
  }

  /** Why this version followed the one before, null for the first. */
  String reason() {
    return reason;
  }

  Instant approvedAt() {
    return approvedAt;
  }

  String approvedBy() {
    return approvedBy;
  }

  String name() {
    return name;
  }

  String goal() {
    return goal;
  }

  LocalDate starts() {
    return startsOn;
  }

  LocalDate ends() {
    return endsOn;
  }

  /** The targets alone, without what else a passport says. */
  Promise promise(ProjectId project) {
    return new Promise(project, regulationRequired, List.copyOf(targets), contestRequired);
  }

  PassportTerms terms() {
    return new PassportTerms(name, goal, startsOn, endsOn, zone, regulationRequired, targets, contestRequired, partners,
        branches);
  }
}
