package org.nastavnik.regulation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.nastavnik.document.DocumentRights;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** A Regulation in force is for everybody; who agreed it, for those who were asked; who has read it, for those in charge. */
@Component
class RegulationPapers implements DocumentRights {

  private final People people;

  RegulationPapers(People people) {
    this.people = people;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("regulation", "approval-sheet", "acknowledgement-sheet");
  }

  @Override
  public List<IssuedDocument> readable(Collection<IssuedDocument> documents, String userId) {
    Set<String> roles = people.rolesOf(userId);
    return documents.stream().filter(document -> isFor(roles, document.kind())).toList();
  }

  private static boolean isFor(Set<String> roles, String kind) {
    boolean inCharge = !Collections.disjoint(roles, Roles.IN_CHARGE);
    return switch (kind) {
      case "regulation" -> !Collections.disjoint(roles, Roles.ALL);
      case "approval-sheet" -> inCharge || roles.contains(Roles.REVIEWER);
      default -> inCharge;
    };
  }
}
