package org.nastavnik.event.speaker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.StoredFile;
import org.nastavnik.document.Upload;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Materials that speakers without an account bring by their link. What a file is, its content says, not its name. */
@Component
@Transactional
public class SpeakerFiles {


  static final int MOST = 5;
  static final long LARGEST = 20L * 1024 * 1024;

  private static final String FIELD = "file";
  private static final Set<String> KINDS = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.ms-powerpoint",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/msword",
      "application/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.text", "application/rtf");

  private final SpeakerFileRecords records;
  private final FileStore files;
  private final SchoolClock clock;

  SpeakerFiles(SpeakerFileRecords records, FileStore files, SchoolClock clock) {
    this.records = records;
    this.files = files;
    this.clock = clock;
  }

  /** @throws InvalidInput where they are too many, or one is too large or of a kind that is not taken; none is stored then */
  public void bring(SpeakerId speaker, List<Upload> brought) {
    if (brought.size() > MOST) {
      throw InvalidInput.of(FIELD, "event.file.tooMany", MOST);
    }
    brought.forEach(file -> bring(speaker, file));
  }

  private void bring(SpeakerId speaker, Upload brought) {
    StoredFile stored = files.store(brought.content(), brought.name());
    if (stored.size() > LARGEST) {
      throw InvalidInput.of(FIELD, "event.file.tooLarge", brought.name(), LARGEST / (1024 * 1024));
    }
    if (!KINDS.contains(stored.contentType().replaceFirst(";.*", ""))) {
      throw InvalidInput.of(FIELD, "event.file.kind", brought.name());
    }
    records.save(new SpeakerFile(stored.id(), speaker, brought.name(), clock.instant()));
  }

  /** The name it came with; empty where no speaker brought it. */
  @Transactional(readOnly = true)
  public Optional<String> nameOf(FileId file) {
    return records.findById(file).map(SpeakerFile::name);
  }

  @Transactional(readOnly = true)
  public boolean isShared(FileId file) {
    return records.findById(file).filter(SpeakerFile::isShared).isPresent();
  }

  /**
   * Makes a file one of these speakers brought a material for everybody, or no longer.
   *
   * @throws InvalidInput where none of them brought it
   */
  public void share(List<Speaker> speakers, FileId file, boolean withEverybody) {
    of(speakers).stream().filter(brought -> brought.fileId().equals(file)).findFirst()
        .orElseThrow(() -> InvalidInput.because("event.file.gone")).share(withEverybody);
  }

  @Transactional(readOnly = true)
  public List<SpeakerFile> of(List<Speaker> speakers) {
    return speakers.isEmpty() ? List.of() : records.of(speakers.stream().map(Speaker::id).toList());
  }
}
