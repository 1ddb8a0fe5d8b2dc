package org.nastavnik.portal.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nastavnik.document.CsvTable;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.Course;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Documents and tables of the chosen project as one archive, written while it is sent. */
@Controller
@ConditionalOnWebApplication
class ExportController {

  private final Projects projects;
  private final Documents documents;
  private final ChosenProject chosen;
  private final AuditLog audit;

  ExportController(Projects projects, Documents documents, ChosenProject chosen, AuditLog audit) {
    this.projects = projects;
    this.documents = documents;
    this.chosen = chosen;
    this.audit = audit;
  }

  @GetMapping("/project/export")
  void export(HttpServletResponse response) throws IOException {
    ProjectId id = chosen.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Course course = projects.course(id);
    audit.on(Deed.PROJECT_EXPORTED, id.toString(), course.code(), null);
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(course.code() + ".zip", StandardCharsets.UTF_8).build().toString());
    try (Archive archive = new Archive(response.getOutputStream())) {
      archive.add("targets.csv", targets(course)::write);
      archive.add("evidence.csv", evidence(course)::write);
      archive.add("plan.csv", plan(course)::write);
      int number = 0;
      for (IssuedDocument document : documents.of(id.id())) {
        number++;
        for (DocumentFormat format : document.formats()) {
          archive.add("documents/" + document.fileName(number, format), out -> documents.write(document, format, out));
        }
      }
    }
  }

  private static CsvTable targets(Course course) {
    CsvTable table = new CsvTable().row(text("requirement"), text("base"), text("target"), text("reached"), text("underWay"));
    course.standing().progress().requirements().forEach(requirement -> table.row(requirement.name(), requirement.base(),
        requirement.target(), requirement.achieved(), requirement.underWay()));
    return table;
  }

  private static CsvTable evidence(Course course) {
    CsvTable table = new CsvTable().row(text("requirement"), text("day"), text("title"), text("id"));
    course.standing().progress().requirements().forEach(requirement -> requirement.evidence()
        .forEach(one -> table.row(requirement.name(), one.on(), one.title(), one.subjectId())));
    return table;
  }

  private static CsvTable plan(Course course) {
    CsvTable table = new CsvTable().row(text("kind"), text("title"), text("planned"), text("movedTo"), text("slip"), text("responsible"),
        text("outcome"), text("ended"), text("id"));
    course.plan().forEach(row -> table.row(row.event().kindName(), row.event().title(), row.event().date(), row.event().movedTo(),
        row.event().slipDays(), row.event().responsible(), row.outcome(), row.endedAt(), row.event().id()));
    return table;
  }

  private static String text(String column) {
    return Messages.text("export." + column);
  }
}
