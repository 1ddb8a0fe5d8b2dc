package org.nastavnik.contest.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.nastavnik.document.FileId;
import org.nastavnik.document.StoredFile;

/**
 * A file of an entry.
 *
 * @param name as the author called it; of a redacted copy a neutral one
 * @param size in bytes
 * @param redacted whether it is a copy without names, made for the jury
 */
@Embeddable
public record EntryFile(@Column(name = "file_id") UUID fileId, String name, @Column(name = "content_type") String contentType,
    @Column(name = "size_bytes") long size, boolean redacted) {

  static EntryFile of(StoredFile file, boolean redacted) {
    return new EntryFile(file.id().id(), file.name(), file.contentType(), file.size(), redacted);
  }

  public FileId file() {
    return new FileId(fileId);
  }

  /** Ending of the name with its dot, or nothing. */
  public String extension() {
    return extensionOf(name);
  }

  static String extensionOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
