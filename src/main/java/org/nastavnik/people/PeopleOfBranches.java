package org.nastavnik.people;

import java.util.Map;

/**
 * Some people, and the branches at which they work.
 *
 * @param people by user id
 * @param branches by id
 */
public record PeopleOfBranches(Map<String, Person> people, Map<BranchId, Branch> branches) {

  /** The branch at which one of them works, or null. */
  public Branch branchOf(Person person) {
    return person.branch() == null ? null : branches.get(person.branch());
  }
}
