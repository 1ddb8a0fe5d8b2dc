package org.nastavnik.project;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.nastavnik.document.DocumentRights;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** What a project promises and achieved is for everybody who takes part in it. */
@Component
class ProjectPapers implements DocumentRights {

  private final People people;

  ProjectPapers(People people) {
    this.people = people;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("passport", "calendar-plan", "final-report");
  }

  @Override
  public List<IssuedDocument> readable(Collection<IssuedDocument> documents, String userId) {
    return Collections.disjoint(people.rolesOf(userId), Roles.ALL) ? List.of() : List.copyOf(documents);
  }
}
