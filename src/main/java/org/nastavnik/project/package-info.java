/** The project: its passport, calendar plan, health and results, from the proposal to the final report. */
package org.nastavnik.project;
