package org.nastavnik.project;

import java.time.Instant;

/**
 * A part of a project as its process went through it.
 *
 * @param name {@code passport}, {@code regulation}, {@code plan}, {@code contest} or {@code report}
 * @param ended null while it goes on
 */
public record Phase(String name, Instant began, Instant ended) {}
