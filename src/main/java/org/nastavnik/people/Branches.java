package org.nastavnik.people;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Takes in branch libraries. */
@Service
@Transactional
public class Branches {

  private final LibraryBranches branches;
  private final IdGenerator ids;

  Branches(LibraryBranches branches, IdGenerator ids) {
    this.branches = branches;
    this.ids = ids;
  }

  /** The branch of that name in that settlement; a new one where there is none yet. */
  public BranchId register(NewBranch branch) {
    return branches.findByNameAndSettlement(branch.name(), branch.settlement())
        .orElseGet(() -> branches.save(new LibraryBranch(new BranchId(ids.generateId()), branch))).id();
  }
}
