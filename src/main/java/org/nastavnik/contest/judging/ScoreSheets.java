package org.nastavnik.contest.judging;

import java.util.List;
import java.util.UUID;
import org.nastavnik.contest.ContestId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All score sheets of all contests. */
interface ScoreSheets extends ListCrudRepository<ScoreSheet, ScoreSheetId> {

  List<ScoreSheet> findByIdEntryIdOrderByIdJuror(UUID entry);

  /** The sheets of a juror with their points, by the number of the entry. */
  @Query("""
      select sheet from ScoreSheet sheet left join fetch sheet.scores, Entry entry
      where sheet.contestId = :contest and sheet.id.juror = :juror and entry.id.id = sheet.id.entryId
      order by entry.number""")
  List<ScoreSheet> ofJuror(ContestId contest, String juror);

  /** What jurors wrote for the jury on finished sheets. */
  @Query("""
      select new org.nastavnik.contest.judging.Note(sheet.id.entryId, sheet.id.juror, sheet.noteToJury) from ScoreSheet sheet
      where sheet.contestId = :contest and sheet.finishedAt is not null and sheet.noteToJury is not null""")
  List<Note> notes(ContestId contest);

  /** How many sheets each juror still owes, by juror. */
  @Query("""
      select new org.nastavnik.contest.judging.Owing(sheet.id.juror, count(sheet)) from ScoreSheet sheet
      where sheet.contestId = :contest and sheet.finishedAt is null and sheet.recusedAt is null
        and sheet.replacedAt is null and sheet.leftOutAt is null
      group by sheet.id.juror order by sheet.id.juror""")
  List<Owing> owing(ContestId contest);

  /** Every point of every finished sheet. */
  @Query("""
      select new org.nastavnik.contest.judging.GivenPoints(sheet.id.entryId, sheet.id.juror, score.criterion, score.points)
      from ScoreSheet sheet join sheet.scores score
      where sheet.contestId = :contest and sheet.finishedAt is not null""")
  List<GivenPoints> finishedPoints(ContestId contest);
}
