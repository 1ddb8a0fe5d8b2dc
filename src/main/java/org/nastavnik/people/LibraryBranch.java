package org.nastavnik.people;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A branch library of some library system. */
@Entity
@Table(name = "branch")
class LibraryBranch {

  @EmbeddedId
  private BranchId id;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String settlement;

  private double latitude;
  private double longitude;

  protected LibraryBranch() {}

  LibraryBranch(BranchId id, NewBranch branch) {
    this.id = id;
    correct(branch);
  }

  final void correct(NewBranch branch) {
    this.name = branch.name();
    this.settlement = branch.settlement();
    this.latitude = branch.latitude();
    this.longitude = branch.longitude();
  }

  BranchId id() {
    return id;
  }

  Branch view() {
    return new Branch(id, name, settlement, latitude, longitude);
  }
}
