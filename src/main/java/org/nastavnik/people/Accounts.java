package org.nastavnik.people;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
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

  Accounts(IdentityService identity, Grants grants, Staff staff) {
    this.identity = identity;
    this.grants = grants;
    this.staff = staff;
  }

  public boolean exists(String userId) {
    return identity.createUserQuery().userId(userId).count() > 0;
  }

  /** Opens the account, or does nothing where it exists. */
  public void open(NewPerson person) {
    if (exists(person.userId())) {
      return;
    }
    User user = identity.newUser(person.userId());
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    user.setPassword(person.password());
    identity.saveUser(user);
    person.groups().forEach(group -> identity.createMembership(person.userId(), group));
    staff.save(new StaffRecord(person.userId(), person.branch(), person.post()));
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
