package org.nastavnik.consultation;

import org.nastavnik.project.ProjectId;

/**
 * What a librarian asks.
 *
 * @param wishedMentor user id, or null where any mentor will do
 * @param mentoringConsent whether the librarian gives the optional consent of article 351.8 of the Labour Code
 */
public record Question(ProjectId project, String topic, String question, String wishedMentor, boolean mentoringConsent) {}
