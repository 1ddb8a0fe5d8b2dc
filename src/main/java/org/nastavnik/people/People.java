package org.nastavnik.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who: people with their branches and roles. Answers the same whoever asks. */
@Service
@Transactional(readOnly = true)
public class People {

  private final IdentityService identity;
  private final SignedIn signedIn;
  private final Staff staff;
  private final LibraryBranches branches;

  People(IdentityService identity, SignedIn signedIn, Staff staff, LibraryBranches branches) {
    this.identity = identity;
    this.signedIn = signedIn;
    this.staff = staff;
    this.branches = branches;
  }

  /** The person with that account; where the account is gone, the id stands for the name. */
  public Person person(String userId) {
    return Optional.ofNullable(people(Set.of(userId)).get(userId)).orElseGet(() -> new Person(userId, userId, null, null, null));
  }

  /** The person's name alone; where the account is gone, the id. */
  public String name(String userId) {
    List<User> found = signedIn.asSystem(() -> identity.createUserQuery().userId(userId).list());
    return found.isEmpty() ? userId : nameOf(found.get(0));
  }

  /** Names alone, by user id. */
  public Map<String, String> names(Collection<String> userIds) {
    return userIds.isEmpty() ? Map.of()
        : signedIn.asSystem(() -> identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list()).stream()
            .collect(Collectors.toMap(User::getId, People::nameOf));
  }

  /** Several people at once, by user id. */
  public Map<String, Person> people(Collection<String> userIds) {
    return userIds.isEmpty() ? Map.of()
        : staff.findPeople(userIds).stream().map(People::person).collect(Collectors.toMap(Person::userId, Function.identity()));
  }

  /** Several people at once with the branches they work at. */
  public PeopleOfBranches peopleOfBranches(Collection<String> userIds) {
    Map<String, Person> people = people(userIds);
    Set<BranchId> theirs = people.values().stream().map(Person::branch).filter(Objects::nonNull).collect(Collectors.toSet());
    return new PeopleOfBranches(people, branches(theirs).stream().collect(Collectors.toMap(Branch::id, Function.identity())));
  }

  /** The branch each of these people works at, by user id; those of the central library are left out. */
  public Map<String, BranchId> branchesOf(Collection<String> userIds) {
    return userIds.isEmpty() ? Map.of() : staff.findByUserIdIn(userIds).stream().filter(record -> record.branchId() != null)
        .collect(Collectors.toMap(StaffRecord::userId, StaffRecord::branchId));
  }

  /** Members of a role whose accounts are not shut, sorted by user id. */
  public List<Person> inGroup(String groupId) {
    return inGroups(groupId).get(groupId);
  }

  /** The same for several roles, by role. */
  public Map<String, List<Person>> inGroups(String... groupIds) {
    Map<String, List<Person>> members = Arrays.stream(groupIds).collect(Collectors.toMap(Function.identity(), group -> new ArrayList<>()));
    staff.findMembers(members.keySet()).forEach(member -> members.get((String) member[member.length - 1]).add(person(member)));
    return members;
  }

  public boolean isInGroup(String userId, String groupId) {
    return signedIn.asSystem(() -> identity.createUserQuery().userId(userId).memberOfGroup(groupId).count() > 0);
  }

  /** Group ids of the person's roles. */
  public Set<String> rolesOf(String userId) {
    return userId.equals(signedIn.userId()) ? Set.copyOf(signedIn.groups())
        : signedIn.asSystem(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).collect(Collectors.toSet());
  }

  /** The librarian who stands for a branch: the first by user id whose account is not shut. */
  public Optional<Person> librarianOf(BranchId branch) {
    return staff.findByBranchIdOrderByUserId(branch).stream().filter(StaffRecord::isActive).map(StaffRecord::userId)
        .filter(userId -> isInGroup(userId, Roles.LIBRARIAN)).findFirst().map(this::person);
  }

  /** User ids of the librarians who stand for the branches, by branch; those without one are left out. */
  public Map<BranchId, String> librarians() {
    return staff.findFirstOfBranches(Roles.LIBRARIAN).stream()
        .collect(Collectors.toMap(row -> BranchId.of((String) row[0]), row -> (String) row[1]));
  }

  public Branch branch(BranchId id) {
    return branches.findById(id).orElseThrow().view();
  }

  /** The branches with these ids, sorted by name. */
  public List<Branch> branches(Collection<BranchId> ids) {
    return branches.findAllById(ids).stream().map(LibraryBranch::view)
        .sorted(Comparator.comparing(Branch::name).thenComparing(Branch::settlement)).toList();
  }

  /** @param columns those of {@link Staff#PERSON} */
  private static Person person(Object[] columns) {
    return new Person((String) columns[0], nameOf((String) columns[1], (String) columns[2]), (String) columns[3],
        columns[4] == null ? null : BranchId.of((String) columns[4]), (String) columns[5]);
  }

  private static String nameOf(User user) {
    return nameOf(user.getFirstName(), user.getLastName());
  }

  private static String nameOf(String first, String last) {
    return (first + " " + last).strip();
  }
}
