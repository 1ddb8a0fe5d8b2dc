package org.nastavnik.people;

import java.util.List;

/** Group ids of the roles. */
public final class Roles {

  public static final String DIRECTOR = "director";
  public static final String COORDINATOR = "coordinator";
  public static final String METHODOLOGIST = "methodologist";
  public static final String REVIEWER = "reviewer";
  public static final String JURY = "jury";
  public static final String LIBRARIAN = "librarian";
  public static final String ADMIN = "camunda-admin";

  static final List<String> ALL = List.of(DIRECTOR, COORDINATOR, METHODOLOGIST, REVIEWER, JURY, LIBRARIAN, ADMIN);

  private Roles() {}
}
