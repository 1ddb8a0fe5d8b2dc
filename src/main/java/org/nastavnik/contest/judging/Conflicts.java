package org.nastavnik.contest.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nastavnik.consultation.Consultations;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.judging.ConflictDeclaration.Grounds;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest. A juror declares them about people and branches, never about entries: so the declaration of a
 * blind contest shows nobody whose entry is whose, and what was declared is turned into entries here.
 */
@Service
@Transactional
public class Conflicts {

  private final ContestRegister contests;
  private final Entries entries;
  private final ConflictDeclarations declarations;
  private final Consultations consultations;
  private final Projects projects;
  private final People people;
  private final SchoolClock clock;

  Conflicts(ContestRegister contests, Entries entries, ConflictDeclarations declarations, Consultations consultations,
      Projects projects, People people, SchoolClock clock) {
    this.contests = contests;
    this.entries = entries;
    this.declarations = declarations;
    this.consultations = consultations;
    this.projects = projects;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Keeps what a juror declares.
   *
   * @param others names of people or branches, one a line, or null
   * @throws InvalidInput naming the line that is neither
   */
  public void declare(ContestId contest, String juror, boolean ownBranch, boolean ownConsultations, String others) {
    ConflictDeclaration declaration =
        new ConflictDeclaration(contest, juror, ownBranch, ownConsultations, others, clock.instant());
    BranchId branch = people.person(juror).branch();
    if (ownBranch && branch != null) {
      entries.acceptedFrom(contest, branch).forEach(entry -> declaration.add(entry, Grounds.SAME_BRANCH));
    }
    if (ownConsultations) {
      by(contest, consultations.consultedBy(juror)).forEach(entry -> declaration.add(entry, Grounds.CONSULTED));
    }
    if (others != null) {
      named(contests.get(contest), others).forEach(entry -> declaration.add(entry, Grounds.DECLARED));
    }
    declarations.save(declaration);
  }

  /** When the juror declared; empty while that is still to come. */
  @Transactional(readOnly = true)
  public Optional<Instant> declaredAt(ContestId contest, String juror) {
    return declarations.findById(new ConflictDeclaration.Key(contest.id(), juror)).map(ConflictDeclaration::declaredAt);
  }

  /** Entries the software proposes to bar the juror from, for a contest that is not blind. */
  public List<EntryId> proposedFor(ContestId contest, String juror) {
    List<EntryId> proposed = new ArrayList<>(by(contest, consultations.consultedBy(juror)));
    BranchId branch = people.person(juror).branch();
    if (branch != null) {
      entries.acceptedFrom(contest, branch).stream().filter(entry -> !proposed.contains(entry)).forEach(proposed::add);
    }
    return proposed;
  }

  private List<EntryId> by(ContestId contest, Collection<String> authors) {
    return authors.isEmpty() ? List.of() : entries.acceptedBy(contest, authors);
  }

  private Set<EntryId> named(Contest contest, String lines) {
    Set<EntryId> named = new HashSet<>();
    Map<String, Set<String>> authors = authorsByName();
    Map<String, Set<BranchId>> branches = branchesByName(contest);
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(written -> {
      String line = plain(written);
      if (!authors.containsKey(line) && !branches.containsKey(line)) {
        throw InvalidInput.of("others", "contest.conflict.unknown", written);
      }
      named.addAll(by(contest.id(), authors.getOrDefault(line, Set.of())));
      branches.getOrDefault(line, Set.of()).forEach(branch -> named.addAll(entries.acceptedFrom(contest.id(), branch)));
    });
    return named;
  }

  /** User ids by name, given name first and last. */
  private Map<String, Set<String>> authorsByName() {
    Map<String, Set<String>> authors = new HashMap<>();
    for (Person person : people.inGroup(Roles.LIBRARIAN)) {
      String name = plain(person.name());
      int space = name.lastIndexOf(' ');
      Stream.of(name, (name.substring(space + 1) + " " + name.substring(0, Math.max(space, 0))).strip())
          .forEach(way -> authors.computeIfAbsent(way, key -> new HashSet<>()).add(person.userId()));
    }
    return authors;
  }

  private Map<String, Set<BranchId>> branchesByName(Contest contest) {
    Map<String, Set<BranchId>> branches = new HashMap<>();
    for (Branch branch : people.branches(projects.passport(contest.projectId()).branches())) {
      Stream.of(branch.name(), branch.name() + ", " + branch.settlement())
          .forEach(way -> branches.computeIfAbsent(plain(way), key -> new HashSet<>()).add(branch.id()));
    }
    return branches;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
  }

  /** By entry, who must not score it. */
  Map<UUID, Set<String>> barred(ContestId contest) {
    Map<UUID, Set<String>> barred = new HashMap<>();
    for (ConflictDeclaration declaration : declarations.of(contest.id())) {
      declaration.entries().forEach(entry -> barred.computeIfAbsent(entry, key -> new HashSet<>()).add(declaration.juror()));
    }
    return barred;
  }

  boolean bars(ContestId contest, String juror, EntryId entry) {
    return declarations.bars(contest.id(), juror, entry.id());
  }
}
