package org.nastavnik.contest.rules;

/** What part somebody has in the jury; a reserve scores only where a juror cannot. */
public enum Part { CHAIR, MEMBER, RESERVE }
