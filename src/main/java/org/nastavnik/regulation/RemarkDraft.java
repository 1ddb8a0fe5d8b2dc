package org.nastavnik.regulation;

/**
 * A remark as a person wrote it into the form.
 *
 * @param section what it is about, or null for the whole text
 */
record RemarkDraft(SectionId section, String text) {}
