package org.nastavnik.project;

import java.time.Instant;

/**
 * The end of a project.
 *
 * @param cancelled false where it closed with its final report
 * @param reason why it was cancelled, else null
 */
public record Ending(boolean cancelled, String reason, Instant at) {}
