package org.nastavnik.people;

import java.time.Instant;
import java.util.List;

/**
 * A line of the list of people.
 *
 * @param branch name and settlement, or null for the staff of the central library
 * @param active whether the person may sign in
 * @param ownPassword whether the person has chosen a password yet
 * @param invitedUntil until when the link of the last invitation is good, or was; null where there is none
 * @param groups role ids, sorted
 */
public record ListedPerson(String userId, String firstName, String lastName, String email, String post, BranchId branchId, String branch,
    boolean active, boolean ownPassword, Instant invitedUntil, List<String> groups) {

  public String name() {
    return (lastName + " " + firstName).strip();
  }

  ListedPerson in(List<String> theirGroups) {
    return new ListedPerson(userId, firstName, lastName, email, post, branchId, branch, active, ownPassword, invitedUntil, theirGroups);
  }
}
