package org.nastavnik.project;

import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Passports on their way: proposed, returned, written anew, put in force. */
@Service
@Transactional
class Passports {

  private final AllProjects projects;
  private final IdGenerator ids;
  private final SchoolClock clock;

  Passports(AllProjects projects, IdGenerator ids, SchoolClock clock) {
    this.projects = projects;
    this.ids = ids;
    this.clock = clock;
  }

  ProjectId register(String code, PassportTerms terms, String coordinator) {
    if (projects.findByCode(code).isPresent()) {
      throw InvalidInput.of("code", "project.passport.codeTaken", code);
    }
    Project project = new Project(new ProjectId(ids.generateId()), code, ids.generateId(), terms, coordinator, clock.instant());
    return projects.save(project).id();
  }

  void giveBack(ProjectId id, String remark) {
    project(id).returnPassport(remark);
  }

  void revise(ProjectId id, PassportTerms terms, String by) {
    project(id).revisePassport(terms, by, clock.instant());
  }

  void approve(ProjectId id, String by) {
    project(id).approvePassport(by, clock.instant());
  }

  private Project project(ProjectId id) {
    return projects.findById(id).orElseThrow(() -> InvalidInput.because("project.unknown", id));
  }
}
