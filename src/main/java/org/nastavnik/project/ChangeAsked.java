package org.nastavnik.project;

import java.time.Instant;

/**
 * A request for another passport that waits for the director.
 *
 * @param by user id
 */
public record ChangeAsked(String by, Instant at, String reason) {}
