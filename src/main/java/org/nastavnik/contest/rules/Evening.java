package org.nastavnik.contest.rules;

/** How strict and lenient jurors are evened out before places are given. */
public enum Evening { NONE, ZSCORE }
