package org.nastavnik.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Takes in branch libraries. */
@Service
@Transactional
public class Branches {

  private final LibraryBranches branches;
  private final IdGenerator ids;
  private final AuditLog audit;

  Branches(LibraryBranches branches, IdGenerator ids, AuditLog audit) {
    this.branches = branches;
    this.ids = ids;
    this.audit = audit;
  }

  /** The branch of that name in that settlement; a new one where there is none yet. */
  public BranchId register(NewBranch branch) {
    return branches.findByNameAndSettlement(branch.name(), branch.settlement())
        .orElseGet(() -> branches.save(new LibraryBranch(new BranchId(ids.generateId()), branch))).id();
  }

  /** All of them, sorted by name. */
  @Transactional(readOnly = true)
  public List<Branch> all() {
    return branches.findAll().stream().map(LibraryBranch::view)
        .sorted(Comparator.comparing(Branch::name).thenComparing(Branch::settlement)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Branch> find(BranchId id) {
    return branches.findById(id).map(LibraryBranch::view);
  }

  /** The branch with that id; empty where there is none, or the text is no id. */
  @Transactional(readOnly = true)
  public Optional<Branch> find(String id) {
    try {
      return find(BranchId.of(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** Corrects what is known of a branch; refused where another one has that name in that settlement. */
  public void correct(BranchId id, NewBranch facts) {
    branches.findByNameAndSettlement(facts.name(), facts.settlement()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
      throw InvalidInput.of("name", "people.branchExists");
    });
    LibraryBranch branch = branches.findById(id).orElseThrow();
    Branch before = branch.view();
    branch.correct(facts);
    audit.on(Deed.BRANCH_CORRECTED, id.toString(), before.name() + ", " + before.settlement(),
        "%s, %s (%s; %s)".formatted(facts.name(), facts.settlement(), facts.latitude(), facts.longitude()));
  }
}
