/** Entries from submission until the jury gets them: eligibility, checking, correction, withdrawal. */
package org.nastavnik.contest.entry;
