package org.nastavnik.portal.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.Course;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
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
  private final FileStore files;
  private final ChosenProject chosen;

  ExportController(Projects projects, Documents documents, FileStore files, ChosenProject chosen) {
    this.projects = projects;
    this.documents = documents;
    this.files = files;
    this.chosen = chosen;
  }

  @GetMapping("/project/export")
  void export(HttpServletResponse response) throws IOException {
    ProjectId id = chosen.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Course course = projects.course(id);
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(course.code() + ".zip", StandardCharsets.UTF_8).build().toString());
    try (Archive archive = new Archive(response.getOutputStream())) {
      archive.add("targets.csv", targets(course).content());
      archive.add("evidence.csv", evidence(course).content());
      archive.add("plan.csv", plan(course).content());
      int number = 0;
      for (IssuedDocument document : documents.of(id.id())) {
        try (InputStream content = files.open(document.fileId())) {
          archive.add("documents/%04d-%s.html".formatted(++number, fileName(document.title())), content);
        }
      }
    }
  }

  private static Csv targets(Course course) {
    Csv table = new Csv().row(text("requirement"), text("base"), text("target"), text("reached"), text("underWay"));
    course.standing().progress().requirements().forEach(requirement -> table.row(requirement.name(), requirement.base(),
        requirement.target(), requirement.achieved(), requirement.underWay()));
    return table;
  }

  private static Csv evidence(Course course) {
    Csv table = new Csv().row(text("requirement"), text("day"), text("title"), text("id"));
    course.standing().progress().requirements().forEach(requirement -> requirement.evidence()
        .forEach(one -> table.row(requirement.name(), one.on(), one.title(), one.subjectId())));
    return table;
  }

  private static Csv plan(Course course) {
    Csv table = new Csv().row(text("kind"), text("title"), text("planned"), text("movedTo"), text("slip"), text("responsible"),
        text("outcome"), text("ended"), text("id"));
    course.plan().forEach(row -> table.row(row.event().kindName(), row.event().title(), row.event().date(), row.event().movedTo(),
        row.event().slipDays(), row.event().responsible(), row.outcome(), row.endedAt(), row.event().id()));
    return table;
  }

  private static String text(String column) {
    return Messages.text("export." + column);
  }

  /** A title as part of a file's name: letters and digits of any script, short. */
  private static String fileName(String title) {
    String plain = title.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return plain.length() > 60 ? plain.substring(0, 60) : plain;
  }
}
