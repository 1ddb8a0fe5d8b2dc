package org.nastavnik.project;

/**
 * Hears that a project was cancelled, in the same transaction; implemented as a bean by features that have something to
 * end.
 */
public interface ProjectEnding {

  void cancelled(ProjectId project, String reason);
}
