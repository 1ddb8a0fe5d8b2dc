package org.nastavnik.contest.judging;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The declarations of all jurors. */
interface ConflictDeclarations extends ListCrudRepository<ConflictDeclaration, ConflictDeclaration.Key> {

  @Query("select declaration from ConflictDeclaration declaration left join fetch declaration.entries where declaration.id.contestId = :contest")
  List<ConflictDeclaration> of(UUID contest);

  /** Whether the juror declared a conflict with the entry. */
  @Query("""
      select count(declaration) > 0 from ConflictDeclaration declaration join declaration.entries grounds
      where declaration.id.contestId = :contest and declaration.id.juror = :juror and key(grounds) = :entry""")
  boolean bars(UUID contest, String juror, UUID entry);
}
