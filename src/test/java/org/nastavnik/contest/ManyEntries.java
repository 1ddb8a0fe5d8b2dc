package org.nastavnik.contest;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fills a contest with a thousand entries past the engine, for what is measured on many rows. Each is like one that is there. */
@Component
@Profile("test")
public class ManyEntries {

  private final JdbcTemplate database;

  ManyEntries(JdbcTemplate database) {
    this.database = database;
  }

  /** A thousand more accepted entries of that author. */
  void add(EntryId like, String author) {
    database.update("""
        insert into contest_entry (id, contest_id, author, branch_id, title, summary, submitted_at, returns, accepted_at, jury_title,
          jury_text, jury_files, entry_number, version)
        select random_uuid(), contest_id, ?, branch_id, title, summary, submitted_at, returns, accepted_at, jury_title,
          jury_text, jury_files, entry_number + x, 0
        from contest_entry, system_range(1000, 1999) where id = ?""", author, like.id());
  }

  /** The same with the score sheets and, where it has one, the result of that entry. */
  public void addScored(EntryId like, String author) {
    add(like, author);
    String added = "from contest_entry added, %s one where added.contest_id = (select contest_id from contest_entry where id = ?)"
        + " and added.entry_number >= 1000 and one.entry_id = ?";
    database.update("""
        insert into contest_score_sheet (entry_id, juror, contest_id, assigned_at, finished_at, version)
        select added.id, one.juror, one.contest_id, one.assigned_at, one.finished_at, 0\s""" + added.formatted("contest_score_sheet"),
        like.id(), like.id());
    database.update("insert into contest_score (entry_id, juror, criterion, points) select added.id, one.juror, one.criterion, one.points "
        + added.formatted("contest_score"), like.id(), like.id());
    database.update("""
        insert into contest_result (entry_id, contest_id, place, shared_place, jurors, mean_points, plain_place, spread, version)
        select added.id, one.contest_id, one.place, one.shared_place, one.jurors, one.mean_points, one.plain_place, one.spread, 0\s"""
        + added.formatted("contest_result"), like.id(), like.id());
  }
}
