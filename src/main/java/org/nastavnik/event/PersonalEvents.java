package org.nastavnik.event;

import java.util.List;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** What a person did with events. Who was there counts towards the passport, whoever it was. */
@Component
class PersonalEvents implements PersonalRecords {

  private static final String EVENT = "(select coalesce(e.topic, e.planned_title, e.kind_name) from event e where e.id = event_id) as event, "
      + "(select e.takes_place_on from event e where e.id = event_id) as held_on";
  private static final String OWN = "user_id = :person";

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(
        PersonalTable.erased("event_viewing", OWN).showing(EVENT + ", watched_at"),
        PersonalTable.erased("event_nickname", OWN).showing("name"),
        PersonalTable.erased("calendar_subscription", OWN).showing("issued_at"),
        PersonalTable.anonymised("event_registration", OWN).showing(EVENT + ", registered_at"),
        PersonalTable.anonymised("event_attendance", OWN).showing(EVENT + ", minutes"),
        PersonalTable.anonymised("event_feedback", OWN).showing(EVENT + ", rating, words, given_at"),
        PersonalTable.anonymised("event_speaker", "account = :person").showing(EVENT + ", name, email, agreed, proposed_date, remark, answered_at"),
        PersonalTable.anonymised("event_speaker_file", "speaker_id in (select s.id from event_speaker s where s.account = :person)")
            .showing("name, brought_at").withFiles("file_id"),
        PersonalTable.kept("event_certificate", OWN).showing(EVENT + ", number, minutes, issued_on").withPapers("id"));
  }
}
