package org.nastavnik.contest.judging;

import java.util.UUID;

/** Points one juror gave one entry for one criterion. */
public record GivenPoints(UUID entryId, String juror, String criterion, int points) {}
