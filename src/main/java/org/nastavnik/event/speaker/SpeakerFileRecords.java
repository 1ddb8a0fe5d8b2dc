package org.nastavnik.event.speaker;

import java.util.Collection;
import java.util.List;
import org.nastavnik.document.FileId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SpeakerFileRecords extends ListCrudRepository<SpeakerFile, FileId> {

  @Query("select file from SpeakerFile file where file.speakerId in :speakers order by file.broughtAt, file.name")
  List<SpeakerFile> of(Collection<SpeakerId> speakers);
}
