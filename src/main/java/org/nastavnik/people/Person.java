package org.nastavnik.people;

/**
 * Somebody with an account.
 *
 * @param name given name and surname, as shown
 * @param branch the person's branch library, or null for the staff of the central library
 */
public record Person(String userId, String name, String email, BranchId branch, String post) {}
