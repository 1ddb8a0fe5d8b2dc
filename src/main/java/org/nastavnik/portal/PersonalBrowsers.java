package org.nastavnik.portal;

import java.util.List;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** Where a person signed in. */
@Component
class PersonalBrowsers implements PersonalRecords {

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(PersonalTable.erased("known_browser", "user_id = :person").showing("signed_in_at"));
  }
}
