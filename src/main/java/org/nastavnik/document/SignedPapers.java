package org.nastavnik.document;

import java.util.List;
import java.util.Set;
import org.nastavnik.people.PersonalRecords;
import org.nastavnik.people.PersonalTable;
import org.springframework.stereotype.Component;

/** What a paper must say stays as it was issued. */
@Component
class SignedPapers implements PersonalRecords {

  @Override
  public List<PersonalTable> personalTables() {
    return List.of();
  }

  @Override
  public Set<String> signedTexts() {
    return Set.of("issued_document.title", "issued_document.facts");
  }
}
