package org.nastavnik.people;

import java.util.List;
import java.util.Set;

/** Group ids of the roles. */
public final class Roles {

  public static final String DIRECTOR = "director";
  public static final String COORDINATOR = "coordinator";
  public static final String METHODOLOGIST = "methodologist";
  public static final String REVIEWER = "reviewer";
  public static final String JURY = "jury";
  public static final String LIBRARIAN = "librarian";
  public static final String ADMIN = "camunda-admin";

  public static final List<String> ALL = List.of(DIRECTOR, COORDINATOR, METHODOLOGIST, REVIEWER, JURY, LIBRARIAN, ADMIN);

  /** Those who lead a project and do its work, rather than take part in it. */
  public static final Set<String> IN_CHARGE = Set.of(DIRECTOR, COORDINATOR, METHODOLOGIST);

  private Roles() {}
}
