package org.nastavnik.project;

import java.time.LocalDate;

/**
 * How a project stands, in short.
 *
 * @param inForce whether its passport is approved
 * @param planned whether its calendar plan is approved
 * @param health as it was judged last, or null before the first time
 * @param ending null while it goes on
 */
public record Standing(ProjectId project, String name, LocalDate starts, LocalDate ends, boolean inForce, boolean planned,
    Progress progress, HealthAssessment health, Ending ending) {}
