package org.nastavnik.contest;

import java.util.List;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** What a person handed in and judged. What a protocol was signed about stays; drafts go. */
@Component
class PersonalEntries implements PersonalRecords {

  private static final String OF_OWN_ENTRY = "entry_id in (select e.id from contest_entry e where e.author = :person)";

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(
        PersonalTable.erased("contest_draft_file", "author = :person").showing("name").withFiles("file_id"),
        PersonalTable.erased("contest_draft", "author = :person").showing("title, summary, saved_at"),
        PersonalTable.erased("contest_correction", OF_OWN_ENTRY).showing("title, summary, saved_at"),
        PersonalTable.anonymised("contest_entry", "author = :person").showing("title, summary, submitted_at, accepted_at, withdrawn_at").withPapers("id"),
        PersonalTable.kept("contest_entry_file", OF_OWN_ENTRY).showing("name").withFiles("file_id"),
        PersonalTable.kept("contest_entry_consent", OF_OWN_ENTRY).showing("purpose, text_id, given_at, withdrawn_at"),
        PersonalTable.anonymised("contest_score_sheet", "juror = :person").showing("comment_to_author, note_to_jury, finished_at, recuse_reason"),
        PersonalTable.anonymised("contest_conflict_declaration", "juror = :person").showing("declared_at, others"));
  }
}
