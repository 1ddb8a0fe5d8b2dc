package org.nastavnik.contest.results;

import java.util.List;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The results of all contests. */
interface EntryResults extends ListCrudRepository<EntryResult, EntryId> {

  List<EntryResult> findByContestIdOrderByPlaceAscIdAsc(ContestId contest);

  /** Entries that tie for one of the first {@code prizes} places, by place. */
  @Query("""
      select result from EntryResult result
      where result.contestId = :contest and result.sharedPlace in (
        select tied.sharedPlace from EntryResult tied where tied.contestId = :contest and tied.sharedPlace <= :prizes
        group by tied.sharedPlace having count(tied) > 1)
      order by result.sharedPlace, result.id.id""")
  List<EntryResult> tiedForPrizes(ContestId contest, int prizes);
}
