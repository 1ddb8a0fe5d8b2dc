package org.nastavnik.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.springframework.stereotype.Component;

/** Those a librarian may wish to ask, told apart by more than a name. */
@Component
class Mentors {

  private final People people;

  Mentors(People people) {
    this.people = people;
  }

  List<Mentor> all() {
    List<Person> mentors = people.inGroup(Roles.METHODOLOGIST);
    Map<BranchId, Branch> branches = people.branches(mentors.stream().map(Person::branch).filter(Objects::nonNull).distinct().toList())
        .stream().collect(Collectors.toMap(Branch::id, branch -> branch));
    return mentors.stream().map(mentor -> new Mentor(mentor.userId(), label(mentor, branches.get(mentor.branch())))).toList();
  }

  /** Name, post, branch and settlement, as far as they are known. */
  private static String label(Person mentor, Branch branch) {
    Stream<String> place = branch == null ? Stream.empty() : Stream.of(branch.name(), branch.settlement());
    return Stream.concat(Stream.of(mentor.name(), mentor.post()), place).filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
