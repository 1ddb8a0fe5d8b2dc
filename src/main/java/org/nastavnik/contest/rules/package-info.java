/** The contest itself: what its rules say, and what happened to it as a whole. */
package org.nastavnik.contest.rules;
