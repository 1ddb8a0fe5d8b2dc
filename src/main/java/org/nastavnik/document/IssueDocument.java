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
 * @param facts what the paper must say, for a stranger who checks it by its code: the value by the key of
 *     {@code document.fact.<key>}, in the order to show; none for papers that carry no code
 */
public record IssueDocument(String kind, UUID projectId, UUID subjectId, String title, Map<String, Object> model,
    Map<String, String> facts) {

  /** A paper that carries no code. */
  public IssueDocument(String kind, UUID projectId, UUID subjectId, String title, Map<String, Object> model) {
    this(kind, projectId, subjectId, title, model, Map.of());
  }
}
