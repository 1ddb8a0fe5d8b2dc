package org.nastavnik.people;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
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
  private final AuthorizationService authorizations;
  private final Staff staff;

  Accounts(IdentityService identity, AuthorizationService authorizations, Staff staff) {
    this.identity = identity;
    this.authorizations = authorizations;
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
        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(role, Resources.FILTER, Authorization.ANY, Permissions.READ);
        grant(role, Resources.GROUP, Authorization.ANY, Permissions.READ);
        grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
      }
    }
    for (Resources resource : Resources.values()) {
      grant(Roles.ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
  }

  private void grant(String group, Resource resource, String resourceId, Permission permission) {
    boolean granted = authorizations.createAuthorizationQuery().groupIdIn(group)
        .resourceType(resource.resourceType()).resourceId(resourceId).hasPermission(permission).count() > 0;
    if (!granted) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(resourceId);
      grant.addPermission(permission);
      authorizations.saveAuthorization(grant);
    }
  }
}
