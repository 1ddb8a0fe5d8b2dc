package org.nastavnik.project;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** How a project ends: with a final report that the director approves, or cancelled. */
@Service
@Transactional
class ProjectEnd {

  private final AllProjects projects;
  private final ChangeRequests changes;
  private final FinalReports reports;
  private final ObjectProvider<ProjectEnding> endings;
  private final People people;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final SchoolClock clock;

  ProjectEnd(AllProjects projects, ChangeRequests changes, FinalReports reports, ObjectProvider<ProjectEnding> endings,
      People people, Outbox outbox, IdGenerator ids, SchoolClock clock) {
    this.projects = projects;
    this.changes = changes;
    this.reports = reports;
    this.endings = endings;
    this.people = people;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  void prepareReport(ProjectId id, String conclusions, String by) {
    FinalReport report = reports.findByProjectId(id).orElseGet(() -> new FinalReport(ids.generateId(), id));
    report.write(conclusions, by, clock.instant());
    reports.save(report);
  }

  void giveReportBack(ProjectId id, String remark) {
    report(id).giveBack(remark);
  }

  void approveReport(ProjectId id, String by) {
    if (changes.existsByProjectIdAndDecidedAtIsNull(id)) {
      throw InvalidInput.because("project.report.changeOpen");
    }
    report(id).approve(by, clock.instant());
  }

  void close(ProjectId id) {
    Project project = projects.require(id);
    project.close(clock.instant());
    tellEveryone(project, "project.closed", "");
  }

  /** The decision to cancel, with its reason; the diagram sees to the rest. */
  void decideToCancel(ProjectId id, String reason) {
    projects.require(id).cancel(reason, clock.instant());
  }

  /** Ends what features have under way and tells everyone; the record of the project stays. */
  void cancel(ProjectId id) {
    Project project = projects.require(id);
    project.cancel("", clock.instant());
    endings.orderedStream().forEach(ending -> ending.cancelled(id, project.cancelReason()));
    tellEveryone(project, "project.cancelled", project.cancelReason());
  }

  private FinalReport report(ProjectId id) {
    return reports.findByProjectId(id).orElseThrow();
  }

  private void tellEveryone(Project project, String template, String reason) {
    Passport passport = project.passport();
    Map<String, String> facts = Map.of("project", passport.name(), "reason", reason);
    everyone(passport).forEach(userId -> outbox.queue(Letter.to(userId, template, project.id().toString(), facts)));
  }

  private Set<String> everyone(Passport passport) {
    Set<String> everyone = new LinkedHashSet<>();
    for (String role : new String[] {Roles.DIRECTOR, Roles.COORDINATOR, Roles.METHODOLOGIST}) {
      people.inGroup(role).stream().map(Person::userId).forEach(everyone::add);
    }
    for (BranchId branch : passport.branches()) {
      people.librarianOf(branch).map(Person::userId).ifPresent(everyone::add);
    }
    return everyone;
  }
}
