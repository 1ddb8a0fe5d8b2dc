package org.nastavnik.portal;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.nastavnik.workflow.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks name and password with the engine's identity service, the one user store; group ids become authorities. */
@Component
class IdentityServiceLogin implements AuthenticationProvider {

  private final IdentityService identity;
  private final SignedIn signedIn;

  IdentityServiceLogin(IdentityService identity, SignedIn signedIn) {
    this.identity = identity;
    this.signedIn = signedIn;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String userId = attempt.getName();
    boolean known = signedIn.asSystem(() -> identity.checkPassword(userId, String.valueOf(attempt.getCredentials())));
    if (!known) {
      throw new BadCredentialsException("unknown name or wrong password");
    }
    List<SimpleGrantedAuthority> groups = signedIn.asSystem(() -> identity.createGroupQuery().groupMember(userId).list())
        .stream().map(Group::getId).map(SimpleGrantedAuthority::new).toList();
    return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
