package org.nastavnik.regulation;

/**
 * A section as a person wrote it into the form.
 *
 * @param number place of the section in the version before, from 1; null for a new section
 */
record SectionDraft(Integer number, String heading, String text) {}
