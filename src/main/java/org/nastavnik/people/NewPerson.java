package org.nastavnik.people;

import java.util.List;

/**
 * An account to open.
 *
 * @param branch null for the staff of the central library
 * @param groups role ids, see {@link Roles}
 */
public record NewPerson(String userId, String firstName, String lastName, String email, String password, BranchId branch,
    String post, List<String> groups) {}
