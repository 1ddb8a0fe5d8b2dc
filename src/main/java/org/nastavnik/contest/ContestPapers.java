package org.nastavnik.contest;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.results.Papers;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.document.DocumentRights;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protocol and diplomas are for those in charge, the protocol for its jury too, a diploma for its author. What one juror gave
 * is for that juror, the director and the coordinator.
 */
@Component
@Transactional(readOnly = true)
class ContestPapers implements DocumentRights {

  private static final Set<String> LEADING = Set.of(Roles.DIRECTOR, Roles.COORDINATOR);

  private final ContestRegister contests;
  private final Entries entries;
  private final People people;

  ContestPapers(ContestRegister contests, Entries entries, People people) {
    this.contests = contests;
    this.entries = entries;
    this.people = people;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("jury-protocol", "score-sheet", "diploma");
  }

  @Override
  public List<IssuedDocument> readable(Collection<IssuedDocument> documents, String userId) {
    Set<String> roles = people.rolesOf(userId);
    if (!Collections.disjoint(roles, LEADING)) {
      return List.copyOf(documents);
    }
    boolean inCharge = !Collections.disjoint(roles, Roles.IN_CHARGE);
    Set<UUID> own = ownSubjects(documents, userId);
    return documents.stream().filter(document -> own.contains(document.subjectId())
        || inCharge && !document.kind().equals("score-sheet")).toList();
  }

  /** Subjects of the person's own papers: entries of the author; contests, and the sheets in them, of the juror. */
  private Set<UUID> ownSubjects(Collection<IssuedDocument> documents, String userId) {
    Set<UUID> own = entries.findAllById(documents.stream().filter(document -> document.kind().equals("diploma"))
        .map(document -> new EntryId(document.subjectId())).toList()).stream()
        .filter(entry -> entry.author().equals(userId)).map(Entry::id).map(EntryId::id).collect(Collectors.toSet());
    contests.findByJuror(userId).forEach(contest -> {
      own.add(contest.id().id());
      own.add(Papers.scoreSheetOf(contest.id(), userId));
    });
    return own;
  }
}
