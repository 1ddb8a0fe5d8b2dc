package org.nastavnik.project;

import java.time.Instant;

/**
 * What somebody decided about a project in danger.
 *
 * @param task in which it was decided
 * @param who user id
 * @param decision as the form names it, or null
 * @param comment why, or null
 */
public record Decision(String task, String who, Instant at, String decision, String comment) {}
