package org.nastavnik.project;

/** What a project is called at present. */
record ProjectName(ProjectId id, String name) {}
