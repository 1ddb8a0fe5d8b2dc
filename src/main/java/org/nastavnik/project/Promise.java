package org.nastavnik.project;

import java.util.List;
import org.nastavnik.project.Passport.EventTarget;

/** What results are measured against: the targets of a passport. */
record Promise(ProjectId project, boolean regulation, List<EventTarget> events, boolean contest) {}
