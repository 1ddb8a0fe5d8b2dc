package org.nastavnik.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Branches;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects as others see them, and what can be asked of a project from outside its diagram. */
@Service
@Transactional
public class Projects {

  private final AllProjects projects;
  private final PlanRows rows;
  private final Passports passports;
  private final Results results;
  private final Branches branches;
  private final RuntimeService runtime;
  private final SignedIn signedIn;

  Projects(AllProjects projects, PlanRows rows, Passports passports, Results results, Branches branches,
      RuntimeService runtime, SignedIn signedIn) {
    this.projects = projects;
    this.rows = rows;
    this.passports = passports;
    this.results = results;
    this.branches = branches;
    this.runtime = runtime;
    this.signedIn = signedIn;
  }

  /** The passport in force; before its approval the draft. */
  @Transactional(readOnly = true)
  public Passport passport(ProjectId id) {
    return project(id).passport();
  }

  /** All versions of a passport, oldest first. */
  @Transactional(readOnly = true)
  public List<Passport> passportVersions(ProjectId id) {
    return project(id).passports();
  }

  /** The passports of all projects, the oldest project first. */
  @Transactional(readOnly = true)
  public List<Passport> all() {
    return projects.findByOrderByProposedAtAscCodeAsc().stream().map(Project::passport).toList();
  }

  /** The passports in force of projects neither closed nor cancelled, the oldest project first. */
  @Transactional(readOnly = true)
  public List<Passport> running() {
    return projects.findByOrderByProposedAtAscCodeAsc().stream().filter(Project::isRunning).map(Project::passport).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Passport> byCode(String code) {
    return projects.findByCode(code).map(Project::passport);
  }

  @Transactional(readOnly = true)
  public PlannedEvent plannedEvent(PlannedEventId id) {
    PlanRow row = rows.findById(id).orElseThrow(() -> InvalidInput.because("project.plan.rowUnknown", id));
    return row.view(passport(row.projectId()));
  }

  /** The calendar plan, by date; before its approval what is planned so far. */
  @Transactional(readOnly = true)
  public List<PlannedEvent> calendarPlan(ProjectId id) {
    Passport passport = passport(id);
    return rows.findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(id).stream().map(row -> row.view(passport)).toList();
  }

  /** What the passport promises against what was reached so far. */
  @Transactional(readOnly = true)
  public Progress progress(ProjectId id) {
    return results.progress(passport(id));
  }

  /**
   * Starts a project: its branches are registered and {@code proposer}, its coordinator from now on, hands in the passport.
   *
   * @throws InvalidInput where a project of that code exists
   */
  public ProjectId propose(PassportFile file, String proposer) {
    List<BranchId> branchIds = file.branches().stream().map(branches::register).toList();
    PassportTerms terms = new PassportTerms(file.name(), file.goal(), file.starts(), file.ends(), file.zone(),
        file.regulationRequired(), file.events(), file.contestRequired(), file.partners(), branchIds);
    ProjectId id = passports.register(file.code(), terms, proposer);
    signedIn.as(proposer, () -> {
      runtime.startProcessInstanceByKey("project", file.code(), Map.of("projectId", id.toString()));
    });
    return id;
  }

  private Project project(ProjectId id) {
    return projects.findById(id).orElseThrow(() -> InvalidInput.because("project.unknown", id));
  }
}
