package org.nastavnik.document;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may read issued documents. Features implement it for the kinds they issue; what none of them grants is refused. */
public interface DocumentRights {

  Set<String> kinds();

  /** Those of the documents, all of its kinds, that the person may read; looked up at once, for lists of them. */
  List<IssuedDocument> readable(Collection<IssuedDocument> documents, String userId);

  /** Ids of those of the documents, all of its kinds, in whose place another one was issued later. */
  default Set<UUID> replaced(Collection<IssuedDocument> documents) {
    return Set.of();
  }
}
