package org.nastavnik.contest.entry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The drafts of all authors. */
interface Drafts extends ListCrudRepository<Draft, Draft.Key> {

  /** What a file of a draft of that author is called. */
  @Query("select file.name from Draft draft join draft.files file where draft.id.author = :author and file.fileId = :file")
  Optional<String> nameOf(UUID file, String author);
}
