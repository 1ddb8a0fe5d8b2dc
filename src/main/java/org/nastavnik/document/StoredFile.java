package org.nastavnik.document;

/**
 * A file in the store.
 *
 * @param size in bytes
 * @param contentType media type found from the content, not from the name
 * @param sha256 hexadecimal
 */
public record StoredFile(FileId id, String name, long size, String contentType, String sha256) {

  /** The same file under another name. */
  public StoredFile named(String other) {
    return new StoredFile(id, other, size, contentType, sha256);
  }
}
