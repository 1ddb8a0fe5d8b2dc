package org.nastavnik.contest.judging;

/** How many score sheets a juror still owes. */
public record Owing(String juror, long sheets) {}
