package org.nastavnik.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A document as it was issued: never rendered anew. */
@Entity
@Table(name = "issued_document")
public class IssuedDocument {

  @Id
  private UUID id;

  private String kind;
  private UUID projectId;
  private UUID subjectId;
  private String title;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "file_id"))
  private FileId fileId;

  private Instant issuedAt;

  protected IssuedDocument() {}

  IssuedDocument(UUID id, IssueDocument document, FileId fileId, Instant issuedAt) {
    this.id = id;
    this.kind = document.kind();
    this.projectId = document.projectId();
    this.subjectId = document.subjectId();
    this.title = document.title();
    this.fileId = fileId;
    this.issuedAt = issuedAt;
  }

  public UUID id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public String title() {
    return title;
  }

  public FileId fileId() {
    return fileId;
  }

  public Instant issuedAt() {
    return issuedAt;
  }
}
