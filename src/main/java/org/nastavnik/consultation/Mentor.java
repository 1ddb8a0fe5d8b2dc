package org.nastavnik.consultation;

/**
 * Somebody who may be asked.
 *
 * @param label name, and what the person is and where, as a choice shows it
 */
public record Mentor(String userId, String label) {}
