package org.nastavnik.project;

/** How sure it is that the project reaches what its passport promises; decided by {@code projectHealth}. */
public enum Health { GREEN, AMBER, RED }
