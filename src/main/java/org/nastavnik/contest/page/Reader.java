package org.nastavnik.contest.page;

import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.people.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who reads a page, with the roles of the person. */
record Reader(String userId, Set<String> roles) {

  static Reader of(Authentication person) {
    return new Reader(person.getName(),
        person.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet()));
  }

  boolean is(String userId) {
    return this.userId.equals(userId);
  }

  boolean organises() {
    return roles.stream().anyMatch(Roles.IN_CHARGE::contains);
  }

  /** Whether the person may hand in entries. */
  public boolean writes() {
    return roles.contains(Roles.LIBRARIAN);
  }

  public boolean judges() {
    return roles.contains(Roles.JURY);
  }

  public boolean directs() {
    return roles.contains(Roles.DIRECTOR);
  }
}
