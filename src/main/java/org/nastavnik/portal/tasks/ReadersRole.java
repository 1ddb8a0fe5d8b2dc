package org.nastavnik.portal.tasks;

import java.util.List;
import org.nastavnik.people.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What a person is here for first, as a word in the keys of messages that say what will come. */
public final class ReadersRole {

  private static final List<String> WITH_WORK_TO_COME = List.of(Roles.DIRECTOR, Roles.COORDINATOR, Roles.METHODOLOGIST,
      Roles.REVIEWER, Roles.JURY, Roles.LIBRARIAN);

  private ReadersRole() {}

  public static String of(Authentication reader) {
    List<String> groups = reader.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return WITH_WORK_TO_COME.stream().filter(groups::contains).findFirst().orElse("other");
  }
}
