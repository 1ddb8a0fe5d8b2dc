package org.nastavnik.consultation;

/** How many consultations of some kind a mentor has. */
record MentorCount(String mentor, long consultations) {}
