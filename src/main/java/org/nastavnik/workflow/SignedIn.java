package org.nastavnik.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is acting: the engine's current authentication. */
@Component
public class SignedIn {

  private final IdentityService identity;

  SignedIn(IdentityService identity) {
    this.identity = identity;
  }

  /** User id of who acts, or null for the system itself. */
  public String userId() {
    Authentication current = identity.getCurrentAuthentication();
    return current == null ? null : current.getUserId();
  }

  /** Group ids of who acts, none for the system itself. */
  public List<String> groups() {
    Authentication current = identity.getCurrentAuthentication();
    return current == null || current.getGroupIds() == null ? List.of() : current.getGroupIds();
  }

  /** Runs {@code work} as that person, with the rights of the person's groups. */
  public <T> T as(String userId, Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    List<String> groups = groupsOf(userId);
    try {
      identity.setAuthentication(userId, groups);
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Runs {@code work} as that person, with the rights of the person's groups. */
  public void as(String userId, Runnable work) {
    as(userId, () -> {
      work.run();
      return null;
    });
  }

  /** Runs {@code work} as the system, which may do everything. */
  public <T> T asSystem(Supplier<T> work) {
    Authentication before = identity.getCurrentAuthentication();
    try {
      identity.clearAuthentication();
      return work.get();
    } finally {
      restore(before);
    }
  }

  private List<String> groupsOf(String userId) {
    return asSystem(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).toList();
  }

  private void restore(Authentication before) {
    if (before == null) {
      identity.clearAuthentication();
    } else {
      identity.setAuthentication(before);
    }
  }
}
