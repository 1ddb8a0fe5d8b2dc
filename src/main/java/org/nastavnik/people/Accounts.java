package org.nastavnik.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.Grants;
import org.nastavnik.workflow.Messages;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts, and keeps the groups of the roles with what each may reach; everybody may look at the diagrams. */
@Service
@Transactional
public class Accounts {

  private final IdentityService identity;
  private final Grants grants;
  private final Staff staff;
  private final AccountStates states;
  private final LibraryBranches branches;
  private final AuditLog audit;

  Accounts(IdentityService identity, Grants grants, Staff staff, AccountStates states, LibraryBranches branches, AuditLog audit) {
    this.identity = identity;
    this.grants = grants;
    this.staff = staff;
    this.states = states;
    this.branches = branches;
    this.audit = audit;
  }

  public boolean exists(String userId) {
    return identity.createUserQuery().userId(userId).count() > 0;
  }

  /** Opens the account with a password that counts as the person's own, however short; does nothing where it exists. */
  public void open(NewPerson person) {
    if (!exists(person.userId())) {
      create(person).passwordChosen();
    }
  }

  /** Opens the account; its password opens nothing but the page on which the person chooses an own one. */
  public void openWithFirstPassword(NewPerson person) {
    create(person);
  }

  /** The person signs in no more, and is signed out wherever signed in. */
  public void deactivate(String userId) {
    record(userId).deactivate();
    audit.onAccount(Deed.ACCOUNT_SHUT, userId);
    states.forget(userId);
  }

  public void reactivate(String userId) {
    record(userId).reactivate();
    audit.onAccount(Deed.ACCOUNT_REOPENED, userId);
    states.forget(userId);
  }

  /** Changes the name and the mail address; the engine asks whether whoever acts may. */
  public void rename(String userId, String firstName, String lastName, String email) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    if (List.of(text(user.getFirstName()), text(user.getLastName()), text(user.getEmail()))
        .equals(List.of(text(firstName), text(lastName), text(email)))) {
      return;
    }
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setEmail(email);
    identity.saveUser(user);
  }

  /** Where the person works, and as what. */
  public void place(String userId, BranchId branch, String post) {
    StaffRecord record = record(userId);
    if (!Objects.equals(record.branchId(), branch) || !text(record.post()).equals(text(post))) {
      record.worksAt(branch, post);
      String name = branch == null ? null : branches.findById(branch).orElseThrow().view().name();
      audit.onAccount(Deed.ACCOUNT_PLACED, userId, Stream.of(name, post).filter(Objects::nonNull).collect(Collectors.joining(", ")));
    }
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** Gives the person exactly these roles; with others than before, the person signs in anew. */
  public void assign(String userId, Set<String> groups) {
    Set<String> present = identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).collect(Collectors.toSet());
    groups.stream().filter(group -> !present.contains(group)).forEach(group -> identity.createMembership(userId, group));
    present.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(userId, group));
  }

  private StaffRecord record(String userId) {
    return staff.findById(userId).orElseThrow();
  }

  private StaffRecord create(NewPerson person) {
    User user = identity.newUser(person.userId());
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    user.setPassword(person.password());
    ((IdentityServiceImpl) identity).saveUser(user, true);
    person.groups().forEach(group -> identity.createMembership(person.userId(), group));
    StaffRecord record = record(person.userId());
    record.worksAt(person.branch(), person.post());
    return record;
  }

  @EventListener(ContextRefreshedEvent.class)
  @Order(0)
  void keepGroups() {
    for (String role : Roles.ALL) {
      if (identity.createGroupQuery().groupId(role).count() == 0) {
        var group = identity.newGroup(role);
        group.setName(Messages.text("role." + role));
        group.setType("WORKFLOW");
        identity.saveGroup(group);
      }
      if (!role.equals(Roles.ADMIN)) {
        grants.give(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.give(role, Resources.GROUP, Authorization.ANY, Permissions.READ);
        grants.give(role, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
      }
    }
    for (String watching : List.of(Roles.COORDINATOR, Roles.DIRECTOR)) {
      grants.give(watching, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ_TASK);
    }
    // Hands over on a task's page; the engine's own ways to assign are the administrator's.
    grants.give(Roles.COORDINATOR, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.TASK_ASSIGN);
    for (Resources resource : Resources.values()) {
      grants.give(Roles.ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
  }
}
