package org.nastavnik.document;

import java.util.Map;
import java.util.UUID;

/**
 * A document to issue.
 *
 * @param kind name of the template {@code document/<kind>}
 * @param subjectId what it is about; a subject has one document of a kind
 * @param title title in the reader's language, also the file's name
 * @param model what the template shows
 */
public record IssueDocument(String kind, UUID projectId, UUID subjectId, String title, Map<String, Object> model) {}
