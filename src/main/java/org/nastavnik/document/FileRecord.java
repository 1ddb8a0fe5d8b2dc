package org.nastavnik.document;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the database knows of a stored file; its bytes are in the file store's directory. */
@Entity
@Table(name = "stored_file")
class FileRecord {

  @EmbeddedId
  private FileId id;

  private String name;

  @Column(name = "size_bytes")
  private long size;

  private String contentType;
  private String sha256;
  private Instant storedAt;

  protected FileRecord() {}

  FileRecord(StoredFile file, Instant storedAt) {
    this.id = file.id();
    this.name = file.name();
    this.size = file.size();
    this.contentType = file.contentType();
    this.sha256 = file.sha256();
    this.storedAt = storedAt;
  }

  StoredFile view() {
    return new StoredFile(id, name, size, contentType, sha256);
  }
}
