package org.nastavnik.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
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
    return people(identity.createUserQuery().userId(userId)).stream().findFirst()
        .orElseGet(() -> new Person(userId, userId, null, null, null));
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
        : people(identity.createUserQuery().userIdIn(userIds.toArray(String[]::new))).stream()
            .collect(Collectors.toMap(Person::userId, Function.identity()));
  }

  /** Several people at once with the branches they work at. */
  public PeopleOfBranches peopleOfBranches(Collection<String> userIds) {
    if (userIds.isEmpty()) {
      return PeopleOfBranches.NOBODY;
    }
    List<User> users = users(identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)));
    Map<String, StaffRecord> records = new HashMap<>();
    Map<BranchId, Branch> theirs = new HashMap<>();
    for (Object[] row : staff.findWithBranches(users.stream().map(User::getId).toList())) {
      StaffRecord record = (StaffRecord) row[0];
      records.put(record.userId(), record);
      if (row[1] != null) {
        theirs.put(record.branchId(), ((LibraryBranch) row[1]).view());
      }
    }
    return new PeopleOfBranches(users.stream().map(user -> person(user, records.get(user.getId())))
        .collect(Collectors.toMap(Person::userId, Function.identity())), theirs);
  }

  /** The branch each of these people works at, by user id; those of the central library are left out. */
  public Map<String, BranchId> branchesOf(Collection<String> userIds) {
    return userIds.isEmpty() ? Map.of() : staff.findByUserIdIn(userIds).stream().filter(record -> record.branchId() != null)
        .collect(Collectors.toMap(StaffRecord::userId, StaffRecord::branchId));
  }

  /** Members of a role whose accounts are not shut, sorted by user id. */
  public List<Person> inGroup(String groupId) {
    List<User> members = users(identity.createUserQuery().memberOfGroup(groupId));
    Map<String, StaffRecord> records = records(members);
    return members.stream().filter(member -> records.containsKey(member.getId()) && records.get(member.getId()).isActive())
        .map(member -> person(member, records.get(member.getId()))).toList();
  }

  public boolean isInGroup(String userId, String groupId) {
    return signedIn.asSystem(() -> identity.createUserQuery().userId(userId).memberOfGroup(groupId).count() > 0);
  }

  /** Group ids of the person's roles. */
  public Set<String> rolesOf(String userId) {
    return signedIn.asSystem(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId)
        .collect(Collectors.toSet());
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

  private List<Person> people(UserQuery query) {
    List<User> users = users(query);
    Map<String, StaffRecord> records = records(users);
    return users.stream().map(user -> person(user, records.get(user.getId()))).toList();
  }

  private List<User> users(UserQuery query) {
    return signedIn.asSystem(() -> query.orderByUserId().asc().list());
  }

  private Map<String, StaffRecord> records(List<User> users) {
    return staff.findByUserIdIn(users.stream().map(User::getId).toList()).stream()
        .collect(Collectors.toMap(StaffRecord::userId, Function.identity()));
  }

  private static Person person(User user, StaffRecord record) {
    return new Person(user.getId(), nameOf(user), user.getEmail(), record == null ? null : record.branchId(),
        record == null ? null : record.post());
  }

  private static String nameOf(User user) {
    return (user.getFirstName() + " " + user.getLastName()).strip();
  }
}
