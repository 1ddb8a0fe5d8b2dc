package org.nastavnik.event;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentRights;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.event.participant.CertificateRegister;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** Programmes are for everybody, a certificate for its holder; who attended and what was said of it, for those in charge. */
@Component
class EventPapers implements DocumentRights {

  private static final String PROGRAMME = "event-programme";

  private final AllEvents events;
  private final CertificateRegister certificates;
  private final People people;

  EventPapers(AllEvents events, CertificateRegister certificates, People people) {
    this.events = events;
    this.certificates = certificates;
    this.people = people;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PROGRAMME, "event-report", "attendance-list", "certificate");
  }

  @Override
  public List<IssuedDocument> readable(Collection<IssuedDocument> documents, String userId) {
    Set<String> roles = people.rolesOf(userId);
    if (!Collections.disjoint(roles, Roles.IN_CHARGE)) {
      return List.copyOf(documents);
    }
    boolean takesPart = !Collections.disjoint(roles, Roles.ALL);
    Set<UUID> held = certificates.heldBy(userId, documents.stream()
        .filter(document -> document.kind().equals("certificate")).map(IssuedDocument::subjectId).toList());
    return documents.stream().filter(document -> held.contains(document.subjectId())
        || takesPart && document.kind().equals(PROGRAMME)).toList();
  }

  /** A programme holds as long as its announcement does. */
  @Override
  public Set<UUID> replaced(Collection<IssuedDocument> documents) {
    Set<UUID> programmes = documents.stream().filter(document -> document.kind().equals(PROGRAMME)).map(IssuedDocument::subjectId)
        .collect(Collectors.toSet());
    Set<UUID> holding = programmes.isEmpty() ? Set.of() : events.findAnnouncements(programmes);
    return documents.stream().filter(document -> document.kind().equals(PROGRAMME) && !holding.contains(document.subjectId()))
        .map(IssuedDocument::id).collect(Collectors.toSet());
  }
}
