package org.nastavnik.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files and documents as a person may read them: refused unless a feature grants it. */
@Service
@Transactional(readOnly = true)
public class Reading {

  private final ObjectProvider<FileRights> files;
  private final ObjectProvider<DocumentRights> documents;
  private final FileRecords records;
  private final IssuedDocuments issued;

  Reading(ObjectProvider<FileRights> files, ObjectProvider<DocumentRights> documents, FileRecords records, IssuedDocuments issued) {
    this.files = files;
    this.documents = documents;
    this.records = records;
    this.issued = issued;
  }

  /** The file under the name that person may know; empty where there is none, or none for the person. */
  public Optional<StoredFile> file(FileId id, String userId) {
    return files.stream().map(rights -> rights.nameFor(id, userId)).flatMap(Optional::stream).findFirst()
        .flatMap(name -> records.findById(id).map(FileRecord::view).map(file -> file.named(name)));
  }

  /** The document; empty where there is none, or none for the person. */
  public Optional<IssuedDocument> document(UUID id, String userId) {
    return issued.findById(id).filter(document -> !readable(List.of(document), userId).isEmpty());
  }

  /** A paper that anybody may check by its code; empty where there is none. */
  public Optional<IssuedDocument> checkable(UUID id) {
    return issued.findById(id).filter(IssuedDocument::isCheckable);
  }

  /** Those of the documents that the person may read, in their order. */
  public List<IssuedDocument> readable(Collection<IssuedDocument> candidates, String userId) {
    Set<UUID> granted = documents.stream().flatMap(rights -> granted(rights, candidates, userId).stream())
        .map(IssuedDocument::id).collect(Collectors.toSet());
    return candidates.stream().filter(document -> granted.contains(document.id())).toList();
  }

  /** Ids of those of the documents in whose place another one was issued later. */
  public Set<UUID> replaced(Collection<IssuedDocument> candidates) {
    return documents.stream().map(rights -> rights.replaced(ofItsKinds(rights, candidates))).flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static List<IssuedDocument> ofItsKinds(DocumentRights rights, Collection<IssuedDocument> candidates) {
    return candidates.stream().filter(document -> rights.kinds().contains(document.kind())).toList();
  }

  private static List<IssuedDocument> granted(DocumentRights rights, Collection<IssuedDocument> candidates, String userId) {
    List<IssuedDocument> its = ofItsKinds(rights, candidates);
    return its.isEmpty() ? List.of() : rights.readable(its, userId);
  }
}
