package org.nastavnik.event.speaker;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.nastavnik.document.FileId;

/** Material a speaker brought. */
@Entity
@Table(name = "event_speaker_file")
public class SpeakerFile {

  @EmbeddedId
  @AttributeOverride(name = "id", column = @Column(name = "file_id"))
  private FileId fileId;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "speaker_id"))
  private SpeakerId speakerId;

  private String name;
  private Instant broughtAt;
  private boolean shared;

  protected SpeakerFile() {}

  SpeakerFile(FileId fileId, SpeakerId speakerId, String name, Instant broughtAt) {
    this.fileId = fileId;
    this.speakerId = speakerId;
    this.name = name;
    this.broughtAt = broughtAt;
  }

  public FileId fileId() {
    return fileId;
  }

  SpeakerId speakerId() {
    return speakerId;
  }

  public String name() {
    return name;
  }

  /** Whether everybody who takes part in the school may read it. */
  public boolean isShared() {
    return shared;
  }

  void share(boolean withEverybody) {
    shared = withEverybody;
  }
}
