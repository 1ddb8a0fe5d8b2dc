package org.nastavnik.project;

import java.util.List;

/**
 * The course of a project: what was planned, what happened, and how quickly people worked.
 *
 * @param version of the passport that holds
 * @param asked what change of it waits for the director, or null
 * @param plan by date; the rows of a plan that is not approved too
 * @param phases those that have begun, in their order
 * @param paces how long each finished task took, as a share of the time its deadline gave
 */
public record Course(Standing standing, String code, String goal, int version, ChangeAsked asked, List<PlannedResult> plan,
    List<Phase> phases, List<Double> paces) {}
