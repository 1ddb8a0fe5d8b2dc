package org.nastavnik.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.workflow.InvalidInput;

/** A document as it was issued: never rendered anew. */
@Entity
@Table(name = "issued_document")
public class IssuedDocument {

  private static final int LONGEST_NAME = 80;

  @Id
  private UUID id;

  private String kind;
  private UUID projectId;
  private UUID subjectId;
  private String title;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "file_id"))
  private FileId fileId;

  /** Null where it was issued before papers were kept as PDF. */
  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "pdf_id"))
  private FileId pdfId;

  private boolean tabular;

  @Convert(converter = FactsConverter.class)
  private Map<String, String> facts;

  private Instant issuedAt;
  private Instant revokedAt;
  private String revokedBy;
  private String revocationReason;

  protected IssuedDocument() {}

  IssuedDocument(UUID id, IssueDocument document, FileId fileId, FileId pdfId, boolean tabular, Instant issuedAt) {
    this.id = id;
    this.kind = document.kind();
    this.projectId = document.projectId();
    this.subjectId = document.subjectId();
    this.title = document.title();
    this.facts = document.facts();
    this.fileId = fileId;
    this.pdfId = pdfId;
    this.tabular = tabular;
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

  /** The page as it was issued. */
  public FileId fileId() {
    return fileId;
  }

  Optional<FileId> pdfId() {
    return Optional.ofNullable(pdfId);
  }

  /** What it can be had as. */
  public Set<DocumentFormat> formats() {
    return tabular ? EnumSet.allOf(DocumentFormat.class) : EnumSet.complementOf(EnumSet.of(DocumentFormat.XLSX));
  }

  /** A name for the file in a folder of many, with its ending; letters and digits of any script, short. */
  public String fileName(int number, DocumentFormat format) {
    String plain = title.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return "%04d-%s-%s.%s".formatted(number, kind, shortened(plain), format.extension());
  }

  /** Cut where a word ends, unless a single one is longer. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = name.lastIndexOf('_', LONGEST_NAME);
    return name.substring(0, end > 0 ? end : LONGEST_NAME);
  }

  /** What the paper must say, by {@code document.fact.<key>}; empty for papers that carry no code. */
  public Map<String, String> facts() {
    return facts;
  }

  /** What it was issued for, where its title says no more than a number; null where the title says it. */
  public String occasion() {
    return facts.getOrDefault("event", facts.get("entry"));
  }

  /** Whom it was issued to; null where it is for nobody in particular. */
  public String holder() {
    return facts.get("holder");
  }

  /** What many papers of its kind were issued for, so that they stand together; null where there is one of its kind. */
  public String series() {
    return facts.getOrDefault("event", facts.get("contest"));
  }

  /** Whether a stranger can check the paper by its code. */
  public boolean isCheckable() {
    return !facts.isEmpty();
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public String revocationReason() {
    return revocationReason;
  }

  /** What was issued stays on record; whoever checks the paper learns that it is no longer good. */
  void revoke(String by, String reason, Instant at) {
    if (!isCheckable()) {
      throw InvalidInput.because("document.revoke.noCode");
    }
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.of("reason", "document.revoke.noReason");
    }
    if (!isRevoked()) {
      this.revokedAt = at;
      this.revokedBy = by;
      this.revocationReason = reason.strip();
    }
  }

  public Instant issuedAt() {
    return issuedAt;
  }
}
