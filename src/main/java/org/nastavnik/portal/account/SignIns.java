package org.nastavnik.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.nastavnik.people.AccountState;
import org.nastavnik.people.AccountStates;
import org.nastavnik.workflow.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What a sign-in is worth: group ids become authorities; before the person chose a password there is but one. */
@Component
public class SignIns {

  /** The authority of somebody who has to choose a password before anything else. */
  public static final String PASSWORD_DUE = "password-due";

  private final IdentityService identity;
  private final SignedIn signedIn;
  private final AccountStates states;

  SignIns(IdentityService identity, SignedIn signedIn, AccountStates states) {
    this.identity = identity;
    this.signedIn = signedIn;
    this.states = states;
  }

  /** The sign-in of a person who proved to be that one. */
  public Authentication of(String userId) {
    AccountState state = states.of(userId);
    List<String> authorities = state.ownPassword() ? groupsOf(userId) : List.of(PASSWORD_DUE);
    return UsernamePasswordAuthenticationToken.authenticated(new SignedInPerson(userId, state.stamp()), null,
        authorities.stream().map(SimpleGrantedAuthority::new).toList());
  }

  /** Whether nothing has happened since that ends the person's sessions. */
  public boolean stillHold(SignedInPerson person) {
    AccountState state = states.recently(person.userId());
    return state.active() && state.stamp() == person.stamp();
  }

  public static boolean isPasswordDue(Authentication person) {
    return person != null && person.getAuthorities().stream().anyMatch(authority -> PASSWORD_DUE.equals(authority.getAuthority()));
  }

  /** Signs the person in anew in this very browser, under a new session id; all others stay signed out. */
  void renew(String userId, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(of(userId));
    SecurityContextHolder.setContext(context);
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }

  private List<String> groupsOf(String userId) {
    return signedIn.asSystem(() -> identity.createGroupQuery().groupMember(userId).list()).stream().map(Group::getId).toList();
  }
}
