package org.nastavnik.contest.rules;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.project.ProjectId;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All contests. */
public interface ContestRegister extends ListCrudRepository<Contest, ContestId> {

  /** With its jury, as who may see what turns on it. */
  @Override
  @EntityGraph(attributePaths = "jury")
  Optional<Contest> findById(ContestId id);

  List<Contest> findByProjectIdOrderByRegisteredAt(ProjectId project);

  Optional<Contest> findFirstByProjectIdOrderByRegisteredAtDesc(ProjectId project);

  List<Contest> findByOrderByRegisteredAt();

  /** The contests of a project that take ideas on a day, the newest first, with what an author has in them. */
  @Query("""
      select new org.nastavnik.contest.rules.OpenContest(c.id, c.title, c.lastEntryDay,
        (select coalesce(d.title, '') from Draft d where d.id.contestId = c.id.id and d.id.author = :author),
        (select count(e) from Entry e where e.contestId = c.id and e.author = :author and e.declinedAt is null and e.withdrawnAt is null))
      from Contest c where c.projectId = :project and c.rulesApprovedAt is not null and c.cancelledAt is null
        and c.judgingOpenedAt is null and c.lastEntryDay >= :day
      order by c.registeredAt desc""")
  List<OpenContest> findOpen(ProjectId project, String author, LocalDate day);

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

  /** The contest of an entry, with its jury. */
  @Query("select contest from Contest contest left join fetch contest.jury where contest.id = (select entry.contestId from Entry entry where entry.id = :entry)")
  Contest ofEntry(EntryId entry);

  default Contest get(ContestId id) {
    return findById(id).orElseThrow();
  }
}
