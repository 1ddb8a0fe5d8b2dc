package org.nastavnik.project;

/**
 * A project to choose from.
 *
 * @param name as in the newest version of its passport
 * @param open whether it is neither closed nor cancelled
 */
public record ProjectChoice(ProjectId id, String code, String name, boolean open) {}
