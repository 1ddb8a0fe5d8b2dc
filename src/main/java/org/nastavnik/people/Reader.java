package org.nastavnik.people;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who reads a page, with the roles that decide what the page shows. */
public record Reader(String userId, Set<String> roles) {

  public static Reader of(Authentication signedIn) {
    return new Reader(signedIn.getName(),
        signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet()));
  }

  public boolean is(String person) {
    return userId.equals(person);
  }

  public boolean isOneOf(String... wanted) {
    return Stream.of(wanted).anyMatch(roles::contains);
  }

  /** Those who run the school: director, coordinator, methodologists. */
  public boolean isStaff() {
    return roles.stream().anyMatch(Roles.IN_CHARGE::contains);
  }
}
