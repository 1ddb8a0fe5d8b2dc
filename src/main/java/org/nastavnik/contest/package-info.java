/** The contest for the best project idea: its rules, entries, judging and results. */
package org.nastavnik.contest;
