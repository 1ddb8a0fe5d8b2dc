package org.nastavnik.people;

import java.util.Locale;

/**
 * How an account stands.
 *
 * @param active whether the person may sign in
 * @param ownPassword whether the person chose the password; else that comes first
 * @param stamp rises with everything that ends the person's sessions
 * @param language the one the person chose, or null
 */
public record AccountState(boolean active, boolean ownPassword, int stamp, Locale language) {}
