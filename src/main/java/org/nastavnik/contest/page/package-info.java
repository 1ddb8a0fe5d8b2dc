/** The contest's pages: for authors the contest and their entries, for jurors the scoring room, for chair and director the figures. */
package org.nastavnik.contest.page;
