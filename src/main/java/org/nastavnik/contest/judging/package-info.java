/** Judging: conflicts of interest, who scores what, and the score sheets. */
package org.nastavnik.contest.judging;
