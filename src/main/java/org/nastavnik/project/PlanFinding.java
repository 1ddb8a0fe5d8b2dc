package org.nastavnik.project;

/** Something that {@code calendarPlanCheck} found; an error must be put right, a warning is shown. */
record PlanFinding(String finding, boolean error, String text) {}
