/** The engine and what every feature needs of it: configuration, forms, deadlines, decisions, the clock, a person's work list. */
package org.nastavnik.workflow;
