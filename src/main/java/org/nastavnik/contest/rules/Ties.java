package org.nastavnik.contest.rules;

/** What happens where entries tie for a prize: they share the place, or the chair orders them. */
public enum Ties { SHARE, BREAK }
