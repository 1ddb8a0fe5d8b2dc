package org.nastavnik.contest.rules;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.nastavnik.contest.ContestId;
import org.nastavnik.project.ProjectId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All contests. */
public interface ContestRegister extends ListCrudRepository<Contest, ContestId> {

  List<Contest> findByProjectIdOrderByRegisteredAt(ProjectId project);

  Optional<Contest> findFirstByProjectIdOrderByRegisteredAtDesc(ProjectId project);

  List<Contest> findByOrderByRegisteredAt();

  /** Contests the person has been in the jury of. */
  @Query("select distinct contest from Contest contest join contest.jury member where member.userId = :juror")
  List<Contest> findByJuror(String juror);

  /**
   * Makes whoever else asks for this wait until the transaction ends. So either the contest begins to wait before its last
   * entry reports, or it sees that the entry is done: no report falls between its look and its waiting.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select contest from Contest contest where contest.id = :id")
  Contest lock(ContestId id);

  default Contest get(ContestId id) {
    return findById(id).orElseThrow();
  }
}
