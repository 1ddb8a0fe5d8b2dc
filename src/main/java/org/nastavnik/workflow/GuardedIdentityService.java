package org.nastavnik.workflow;

import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/** The engine's identity service: says why a password will not do, and lets the house know when an account changes. */
class GuardedIdentityService extends IdentityServiceImpl {

  private final ApplicationEventPublisher house;

  GuardedIdentityService(ApplicationEventPublisher house) {
    this.house = house;
  }

  @Override
  public void saveUser(User user) {
    saveUser(user, false);
  }

  @Override
  public void saveUser(User user, boolean skipPasswordPolicy) {
    then(user.getId(), kind((UserEntity) user), null, () -> super.saveUser(user, skipPasswordPolicy));
  }

  private AccountChange.Kind kind(UserEntity account) {
    if (account.getRevision() == 0) {
      return AccountChange.Kind.OPENED;
    }
    if (!account.hasNewPassword()) {
      return AccountChange.Kind.CORRECTED;
    }
    return isActing(account.getId()) ? AccountChange.Kind.PASSWORD_CHOSEN : AccountChange.Kind.PASSWORD_GIVEN;
  }

  /** Asked from outside it answers; while the engine saves, which would only say no, it says why. */
  @Override
  public PasswordPolicyResult checkPasswordAgainstPolicy(String password, User user) {
    PasswordPolicyResult result = super.checkPasswordAgainstPolicy(password, user);
    if (Context.getCommandContext() != null) {
      result.getViolatedRules().stream().findFirst().ifPresent(PasswordRule::refuse);
    }
    return result;
  }

  @Override
  public void createMembership(String userId, String groupId) {
    then(userId, AccountChange.Kind.GROUP_GIVEN, groupId, () -> super.createMembership(userId, groupId));
  }

  @Override
  public void deleteMembership(String userId, String groupId) {
    then(userId, AccountChange.Kind.GROUP_TAKEN, groupId, () -> super.deleteMembership(userId, groupId));
  }

  @Override
  public void deleteUser(String userId) {
    then(userId, AccountChange.Kind.DELETED, null, () -> super.deleteUser(userId));
  }

  private void then(String userId, AccountChange.Kind kind, String group, Runnable work) {
    commandExecutor.execute(context -> {
      work.run();
      house.publishEvent(new AccountChange(userId, kind, group));
      return null;
    });
  }

  private boolean isActing(String userId) {
    Authentication acting = getCurrentAuthentication();
    return acting != null && userId.equals(acting.getUserId());
  }
}
