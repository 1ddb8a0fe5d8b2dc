package org.nastavnik.contest.entry;

import java.util.UUID;

/** An entry as lists for the jury name it. */
public record JuryTitle(UUID entryId, int number, String title) {}
