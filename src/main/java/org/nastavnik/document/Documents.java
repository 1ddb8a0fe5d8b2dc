package org.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Issues documents: rendered once from their template, stored as they were then. */
@Service
@Transactional
public class Documents {

  private final ITemplateEngine templates;
  private final FileStore files;
  private final IssuedDocuments issued;
  private final IdGenerator ids;
  private final SchoolClock clock;
  private final AuditLog audit;
  private final String baseUrl;
  private final PdfRendering pdf = new PdfRendering();
  private final DocxRendering docx = new DocxRendering();
  private final XlsxRendering xlsx = new XlsxRendering();

  Documents(ITemplateEngine templates, FileStore files, IssuedDocuments issued, IdGenerator ids, SchoolClock clock,
      AuditLog audit, @Value("${nastavnik.base-url}") String baseUrl) {
    this.baseUrl = baseUrl;
    this.templates = templates;
    this.files = files;
    this.issued = issued;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** Issues the document; where the subject has one of that kind already, that one stays. */
  public IssuedDocument issue(IssueDocument document) {
    return find(document.kind(), document.subjectId()).orElseGet(() -> {
      UUID id = ids.generateId();
      String page = render(document, id);
      Document parsed = Jsoup.parse(page);
      boolean tabular = !parsed.select(XlsxRendering.TABLES).isEmpty();
      FileId file = store(page.getBytes(StandardCharsets.UTF_8), document.title() + ".html");
      FileId paper = store(pdf.render(parsed), document.title() + ".pdf");
      return issued.save(new IssuedDocument(id, document, file, paper, tabular, clock.instant()));
    });
  }

  /** Writes the document: the PDF as it was kept, the other formats made of the page as it was kept. */
  @Transactional(readOnly = true)
  public void write(IssuedDocument document, DocumentFormat format, OutputStream out) {
    try {
      if (format == DocumentFormat.PDF && document.pdfId().isPresent()) {
        try (InputStream kept = files.open(document.pdfId().get())) {
          kept.transferTo(out);
        }
      } else {
        out.write(convert(document, format));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Says that a paper with a code is no longer good; it stays on record.
   *
   * @throws InvalidInput if there is no reason, or the paper carries no code
   */
  public void revoke(IssuedDocument document, String by, String reason) {
    IssuedDocument paper = issued.findById(document.id()).orElseThrow();
    if (!paper.isRevoked()) {
      paper.revoke(by, reason, clock.instant());
      audit.on(Deed.PAPER_REVOKED, paper.id().toString(), paper.title(), paper.revocationReason());
    }
  }

  private byte[] convert(IssuedDocument document, DocumentFormat format) throws IOException {
    Document page;
    try (InputStream kept = files.open(document.fileId())) {
      page = Jsoup.parse(kept, StandardCharsets.UTF_8.name(), "");
    }
    return switch (format) {
      case PDF -> pdf.render(page);
      case DOCX -> docx.render(page);
      case XLSX -> xlsx.render(page);
    };
  }

  @Transactional(readOnly = true)
  public Optional<IssuedDocument> find(String kind, UUID subjectId) {
    return issued.findByKindAndSubjectId(kind, subjectId);
  }

  /** All documents of a project, oldest first. */
  @Transactional(readOnly = true)
  public List<IssuedDocument> of(UUID projectId) {
    return issued.findByProjectIdOrderByIssuedAtAscKindAscTitleAsc(projectId);
  }

  /** Documents about any of these, oldest first. */
  @Transactional(readOnly = true)
  public List<IssuedDocument> about(Collection<UUID> subjects) {
    return subjects.isEmpty() ? List.of() : issued.findBySubjectIdInOrderByIssuedAt(subjects);
  }

  private FileId store(byte[] bytes, String name) {
    return files.store(new ByteArrayInputStream(bytes), name).id();
  }

  private String render(IssueDocument document, UUID id) {
    Context context = new Context(Messages.locale());
    context.setVariables(document.model());
    context.setVariable("title", document.title());
    context.setVariable("zone", clock.getZone());
    if (!document.facts().isEmpty()) {
      String address = baseUrl.replaceFirst("/+$", "") + "/check/" + id;
      context.setVariable("checkAddress", address);
      context.setVariable("code", QrCode.picture(address));
    }
    return templates.process("document/" + document.kind(), context);
  }
}
