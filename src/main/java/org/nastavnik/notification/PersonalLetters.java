package org.nastavnik.notification;

import java.util.List;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** Letters to a person and how the person wants them; a letter whose job still waits goes without its name later. */
@Component
class PersonalLetters implements PersonalRecords {

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(
        PersonalTable.erased("letter", "(user_id = :person or receiver = :person) and (job_id is null or state not in ('QUEUED', 'SENDING', 'FAILED', 'UNCERTAIN'))")
            .showing("queued_at, template, state, params"),
        PersonalTable.erased("letter_wish", "user_id = :person").showing("wish"));
  }
}
