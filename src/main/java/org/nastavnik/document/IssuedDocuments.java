package org.nastavnik.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface IssuedDocuments extends ListCrudRepository<IssuedDocument, UUID> {

  Optional<IssuedDocument> findByKindAndSubjectId(String kind, UUID subjectId);

  List<IssuedDocument> findBySubjectIdInOrderByIssuedAt(Collection<UUID> subjects);

  List<IssuedDocument> findByProjectIdOrderByIssuedAtAscKindAscTitleAsc(UUID projectId);

  List<IssuedDocument> findByProjectIdAndKindInOrderByIssuedAtAscKindAscTitleAsc(UUID projectId, Collection<String> kinds);
}
