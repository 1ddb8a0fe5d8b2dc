package org.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
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

  Documents(ITemplateEngine templates, FileStore files, IssuedDocuments issued, IdGenerator ids, SchoolClock clock) {
    this.templates = templates;
    this.files = files;
    this.issued = issued;
    this.ids = ids;
    this.clock = clock;
  }

  /** Issues the document; where the subject has one of that kind already, that one stays. */
  public IssuedDocument issue(IssueDocument document) {
    return find(document.kind(), document.subjectId()).orElseGet(() -> {
      byte[] page = render(document).getBytes(StandardCharsets.UTF_8);
      FileId file = files.store(new ByteArrayInputStream(page), document.title() + ".html").id();
      return issued.save(new IssuedDocument(ids.generateId(), document, file, clock.instant()));
    });
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

  private String render(IssueDocument document) {
    Context context = new Context(Messages.locale());
    context.setVariables(document.model());
    context.setVariable("title", document.title());
    context.setVariable("zone", clock.getZone());
    return templates.process("document/" + document.kind(), context);
  }
}
