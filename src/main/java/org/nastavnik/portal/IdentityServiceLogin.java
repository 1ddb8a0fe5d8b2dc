package org.nastavnik.portal;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.nastavnik.workflow.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password with the engine's identity service, the one user store; group ids become authorities. */
@Component
class IdentityServiceLogin implements AuthenticationProvider {

  private final IdentityService identity;
  private final SignedIn signedIn;
  private final SignInThrottle throttle;

  IdentityServiceLogin(IdentityService identity, SignedIn signedIn, SignInThrottle throttle) {
    this.identity = identity;
    this.signedIn = signedIn;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String userId = attempt.getName();
    String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    if (throttle.refuses(userId, address)) {
      throw new LockedException("too many failures");
    }
    if (!passwordFits(userId, String.valueOf(attempt.getCredentials()))) {
      throttle.failed(userId, address);
      throw new BadCredentialsException("unknown name or wrong password");
    }
    throttle.succeeded(userId, address);
    return UsernamePasswordAuthenticationToken.authenticated(userId, null, groupsOf(userId));
  }

  private boolean passwordFits(String userId, String password) {
    return signedIn.asSystem(() -> identity.checkPassword(userId, password));
  }

  private List<SimpleGrantedAuthority> groupsOf(String userId) {
    return signedIn.asSystem(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId)
        .map(SimpleGrantedAuthority::new).toList();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
