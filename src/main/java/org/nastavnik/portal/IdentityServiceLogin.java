package org.nastavnik.portal;

import org.camunda.bpm.engine.IdentityService;
import org.nastavnik.people.AccountStates;
import org.nastavnik.portal.account.SignIns;
import org.nastavnik.workflow.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks name and password with the engine's identity service, the one user store. */
@Component
class IdentityServiceLogin implements AuthenticationProvider {

  private final IdentityService identity;
  private final SignedIn signedIn;
  private final SignIns signIns;
  private final AccountStates accounts;
  private final SignInThrottle throttle;

  IdentityServiceLogin(IdentityService identity, SignedIn signedIn, SignIns signIns, AccountStates accounts, SignInThrottle throttle) {
    this.identity = identity;
    this.signedIn = signedIn;
    this.signIns = signIns;
    this.accounts = accounts;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String userId = attempt.getName();
    Origin origin = Origin.of(attempt);
    if (throttle.refuses(userId, origin)) {
      throw new LockedException("too many failures");
    }
    if (!passwordFits(userId, String.valueOf(attempt.getCredentials()))) {
      throttle.failed(userId, origin);
      throw new BadCredentialsException("unknown name or wrong password");
    }
    throttle.succeeded(userId, origin);
    if (!accounts.of(userId).active()) {
      throw new DisabledException("the account is shut");
    }
    return signIns.of(userId);
  }

  private boolean passwordFits(String userId, String password) {
    return signedIn.asSystem(() -> identity.checkPassword(userId, password));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
