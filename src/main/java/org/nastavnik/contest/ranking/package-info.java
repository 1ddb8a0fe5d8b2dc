/** The statistics of judging: means, evening of strict and lenient jurors, agreement; pure functions of the scores. */
package org.nastavnik.contest.ranking;
