package org.nastavnik.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssueDocument;
import org.nastavnik.people.People;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a project: its passport in each version, the calendar plan, the final report. */
@Service
@Transactional
class ProjectDocuments {

  /** A signature under a document. */
  public record Signature(String name, String post, LocalDate on) {}

  /** A row of the calendar plan as documents show it. */
  public record PlanLine(PlannedEvent event, String responsible, String outcome) {}

  private final AllProjects projects;
  private final PlanRows rows;
  private final FinalReports reports;
  private final Results results;
  private final ProjectFigures figures;
  private final Documents documents;
  private final People people;
  private final SchoolClock clock;

  ProjectDocuments(AllProjects projects, PlanRows rows, FinalReports reports, Results results, ProjectFigures figures,
      Documents documents, People people, SchoolClock clock) {
    this.projects = projects;
    this.rows = rows;
    this.reports = reports;
    this.results = results;
    this.figures = figures;
    this.documents = documents;
    this.people = people;
    this.clock = clock;
  }

  /** Issues the passport in every approved version; those issued before stay as they are. */
  void issuePassport(ProjectId id) {
    Project project = projects.require(id);
    for (PassportVersion version : project.versions()) {
      Passport passport = project.view(version);
      String title = Messages.text("project.document.passport", passport.code(), String.valueOf(passport.version()));
      issue("passport", passport, version.id(), title, Map.of(
          "reason", version.reason() == null ? "" : version.reason(),
          "branches", people.branches(passport.branches()),
          "signature", signature(version.approvedBy(), version.approvedAt())));
    }
  }

  /** Issues the calendar plan as it was approved. */
  void issueCalendarPlan(ProjectId id) {
    Project project = projects.require(id);
    Passport passport = project.passport();
    issue("calendar-plan", passport, id.id(), Messages.text("project.document.plan", passport.code()), Map.of(
        "rows", lines(passport).stream().filter(line -> !line.event().makeUp()).toList(),
        "signature", signature(project.planApprovedBy(), project.planApprovedAt())));
  }

  /** Issues the final report with its figures and their evidence. */
  void issueFinalReport(ProjectId id) {
    Passport passport = projects.require(id).passport();
    FinalReport report = reports.findByProjectId(id).orElseThrow();
    Progress progress = results.progress(passport);
    issue("final-report", passport, report.id(), Messages.text("project.document.report", passport.code()), Map.of(
        "progress", progress,
        "figures", figures.of(passport, progress),
        "rows", lines(passport),
        "conclusions", report.conclusions().lines().filter(line -> !line.isBlank()).toList(),
        "author", people.person(report.preparedBy()),
        "signature", signature(report.approvedBy(), report.approvedAt())));
  }

  private void issue(String kind, Passport passport, UUID subject, String title, Map<String, Object> facts) {
    Map<String, Object> model = new HashMap<>(facts);
    model.put("passport", passport);
    documents.issue(new IssueDocument(kind, passport.id().id(), subject, title, model));
  }

  private List<PlanLine> lines(Passport passport) {
    return rows.findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(passport.id()).stream()
        .map(row -> line(row, passport)).toList();
  }

  private PlanLine line(PlanRow row, Passport passport) {
    PlannedEvent event = row.view(passport);
    String outcome = Messages.text("project.outcome." + (row.outcome() == null ? "planned" : row.outcome()));
    return new PlanLine(event, people.person(event.responsible()).name(), outcome);
  }

  private Signature signature(String userId, Instant at) {
    var signer = people.person(userId);
    return new Signature(signer.name(), signer.post(), LocalDate.ofInstant(at, clock.getZone()));
  }
}
