package org.nastavnik.project;

import java.time.LocalDate;
import java.util.Map;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Passports on their way: proposed, returned, written anew, put in force, changed. */
@Service
@Transactional
class Passports {

  private final AllProjects projects;
  private final ChangeRequests changes;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final SchoolClock clock;

  Passports(AllProjects projects, ChangeRequests changes, Outbox outbox, IdGenerator ids, SchoolClock clock) {
    this.projects = projects;
    this.changes = changes;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  ProjectId register(String code, PassportTerms terms, String coordinator) {
    if (projects.findByCode(code).isPresent()) {
      throw InvalidInput.of("code", "project.passport.codeTaken", code);
    }
    ProjectId id = new ProjectId(ids.generateId());
    projects.save(new Project(id, code, ids.generateId(), terms, coordinator, clock.instant()));
    return id;
  }

  void giveBack(ProjectId id, String remark) {
    projects.require(id).returnPassport(remark);
  }

  void revise(ProjectId id, PassportTerms terms, String by) {
    projects.require(id).revisePassport(terms, by, clock.instant());
  }

  void approve(ProjectId id, String by) {
    projects.require(id).approvePassport(by, clock.instant());
  }

  /** Stores what somebody wants changed; it must fit the passport in force. */
  PassportChangeId request(ProjectId id, PassportChange change, String by) {
    Project project = projects.require(id);
    project.refuseUnlessRunning();
    if (changes.existsByProjectIdAndDecidedAtIsNull(id)) {
      throw InvalidInput.because("project.change.oneAtATime");
    }
    PassportTerms terms = project.current().terms();
    if (terms.with(change).equals(terms)) {
      throw InvalidInput.because("project.change.changesNothing");
    }
    refuseEndInPast(terms, change);
    return changes.save(new ChangeRequest(new PassportChangeId(ids.generateId()), id, change, by, clock.instant())).id();
  }

  void approveChange(PassportChangeId id, String by) {
    ChangeRequest request = changes.findById(id).orElseThrow();
    request.approve(by, clock.instant());
    Project project = projects.require(request.projectId());
    PassportTerms terms = project.current().terms().with(request.change());
    project.changePassport(ids.generateId(), terms, request.change().reason(), request.requestedBy(), by, clock.instant());
    tell(request, project, "project.passportChanged");
  }

  void rejectChange(PassportChangeId id, String why, String by) {
    ChangeRequest request = changes.findById(id).orElseThrow();
    request.reject(why, by, clock.instant());
    tell(request, projects.require(request.projectId()), "project.passportUnchanged");
  }

  private void refuseEndInPast(PassportTerms terms, PassportChange change) {
    LocalDate ends = terms.with(change).ends();
    if (!ends.equals(terms.ends()) && ends.isBefore(clock.today())) {
      throw InvalidInput.of("newEnd", "project.change.endInPast", Dates.text(ends));
    }
  }

  private void tell(ChangeRequest request, Project project, String template) {
    outbox.queue(Letter.to(request.requestedBy(), template, request.id().toString(), Map.of(
        "project", project.passport().name(), "reason", request.change().reason(),
        "remark", request.remark() == null ? "" : request.remark())));
  }
}
