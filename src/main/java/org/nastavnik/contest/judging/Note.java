package org.nastavnik.contest.judging;

import java.util.UUID;

/** What a juror wrote about an entry for the jury. */
public record Note(UUID entryId, String juror, String text) {}
