package org.nastavnik.contest.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.ProjectId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All entries of all contests. */
public interface Entries extends ListCrudRepository<Entry, EntryId> {

  List<Entry> findByContestIdOrderBySubmittedAtAscIdAsc(ContestId contest);

  List<Entry> findByAuthorOrderBySubmittedAtDescIdAsc(String author);

  List<Entry> findByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(ContestId contest);

  /** The accepted entries of a contest, each with its consents. */
  @Query("""
      select entry from Entry entry left join fetch entry.consents
      where entry.contestId = :contest and entry.acceptedAt is not null and entry.withdrawnAt is null""")
  List<Entry> acceptedWithConsents(ContestId contest);

  /** What the jury calls the entries it got, by their number. */
  @Query("""
      select new org.nastavnik.contest.entry.JuryTitle(entry.id.id, entry.number, entry.juryTitle) from Entry entry
      where entry.contestId = :contest and entry.number is not null order by entry.number""")
  List<JuryTitle> juryTitles(ContestId contest);

  Optional<Entry> findByContestIdAndNumber(ContestId contest, Integer number);

  List<Entry> findByContestIdAndAuthorOrderBySubmittedAtDescIdAsc(ContestId contest, String author);

  int countByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(ContestId contest);

  /** Whether an entry is still to be checked or corrected. */
  boolean existsByContestIdAndAcceptedAtIsNullAndDeclinedAtIsNullAndWithdrawnAtIsNull(ContestId contest);

  /** Whether an accepted entry still waits for scores. */
  boolean existsByContestIdAndJudgedAtIsNullAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(ContestId contest);

  int countByContestIdAndAuthorAndDeclinedAtIsNullAndWithdrawnAtIsNull(ContestId contest, String author);

  /** How many entries the author handed in before that one and still has in the contest. */
  @Query("""
      select count(entry) from Entry entry
      where entry.contestId = :contest and entry.author = :author and entry.declinedAt is null and entry.withdrawnAt is null
        and (entry.submittedAt < :moment or entry.submittedAt = :moment and entry.id.id < :#{#id.id()})""")
  int countEarlier(ContestId contest, String author, Instant moment, EntryId id);

  @Query("""
      select entry.id from Entry entry
      where entry.contestId = :contest and entry.branchId = :branch and entry.acceptedAt is not null and entry.withdrawnAt is null""")
  List<EntryId> acceptedFrom(ContestId contest, BranchId branch);

  @Query("""
      select entry.id from Entry entry
      where entry.contestId = :contest and entry.author in :authors and entry.acceptedAt is not null and entry.withdrawnAt is null""")
  List<EntryId> acceptedBy(ContestId contest, Collection<String> authors);

  /** The branches whose people handed in entries in the contests of a project, one for each entry that was not withdrawn. */
  @Query("""
      select entry.branchId from Entry entry
      where entry.contestId in (select contest.id from Contest contest where contest.projectId = :project)
        and entry.branchId is not null and entry.withdrawnAt is null""")
  List<BranchId> branchesOf(ProjectId project);

  /** The entry the file belongs to. */
  @Query("select entry from Entry entry join entry.files file where file.fileId = :file")
  Optional<Entry> withFile(UUID file);

  default Entry get(EntryId id) {
    return findById(id).orElseThrow();
  }
}
