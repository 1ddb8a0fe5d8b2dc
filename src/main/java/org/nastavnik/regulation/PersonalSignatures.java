package org.nastavnik.regulation;

import java.util.List;
import java.util.Set;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** Who agreed and read the Regulation: a local act must show it, names included. */
@Component
class PersonalSignatures implements PersonalRecords {

  @Override
  public List<PersonalTable> personalTables() {
    return List.of(
        PersonalTable.kept("regulation_sign_off", "reviewer = :person").showing("version_number, reviewer_name, reviewer_post, verdict, signed_at"),
        PersonalTable.kept("regulation_remark", "author = :person").showing("version_number, body, made_at, answer"),
        PersonalTable.kept("branch_reading", "reader = :person").showing("branch_name, reader_name, reader_post, acknowledged_at"));
  }

  @Override
  public Set<String> signedTexts() {
    return Set.of("regulation_sign_off.reviewer_name", "regulation_remark.author_name", "branch_reading.reader_name");
  }
}
