package org.nastavnik.portal.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.document.CsvTable;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.people.People;
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
  private final People people;
  private final ChosenProject chosen;
  private final AuditLog audit;

  ExportController(Projects projects, Documents documents, People people, ChosenProject chosen, AuditLog audit) {
    this.people = people;
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
      archive.add(text("file.targets"), targets(course)::write);
      archive.add(text("file.evidence"), evidence(course)::write);
      archive.add(text("file.plan"), plan(course, people.names(course.plan().stream().map(row -> row.event().responsible()).filter(Objects::nonNull).distinct().toList()))::write);
      int number = 0;
      for (IssuedDocument document : documents.of(id.id())) {
        number++;
        for (DocumentFormat format : document.formats()) {
          archive.add(text("file.documents") + "/" + document.fileName(number, format), out -> documents.write(document, format, out));
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

  private static CsvTable plan(Course course, Map<String, String> names) {
    Map<String, String> titles = titles(course);
    CsvTable table = new CsvTable().row(text("kind"), text("title"), text("planned"), text("movedTo"), text("slip"), text("responsible"), text("account"),
        text("outcome"), text("ended"), text("id"));
    course.plan().forEach(row -> table.row(row.event().kindName(),
        titles.getOrDefault(row.event().id().toString(), row.event().title() == null ? row.event().kindName() : row.event().title()),
        row.event().date(), row.event().movedTo(), row.event().slipDays(), name(row.event().responsible(), names), row.event().responsible(),
        outcome(row.outcome()), row.endedAt(), row.event().id()));
    return table;
  }

  /** Topics of events, by id, as far as they are known. */
  private static Map<String, String> titles(Course course) {
    Map<String, String> titles = new HashMap<>();
    course.standing().progress().requirements().forEach(requirement -> {
      requirement.evidence().forEach(one -> titles.put(one.subjectId(), one.title()));
      requirement.coming().forEach(one -> titles.put(one.subjectId(), one.title()));
    });
    return titles;
  }

  private static String name(String userId, Map<String, String> names) {
    return userId == null ? null : names.getOrDefault(userId, userId);
  }

  private static String outcome(String outcome) {
    return outcome == null ? null : Messages.text("project.outcome." + outcome);
  }

  private static String text(String column) {
    return Messages.text("export." + column);
  }
}
