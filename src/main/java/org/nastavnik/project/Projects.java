package org.nastavnik.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.SubjectWords;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects as others see them, and what can be asked of a project from outside its diagram. */
@Service
@Transactional
public class Projects {

  private final AllProjects projects;
  private final PlanRows rows;
  private final Passports passports;
  private final CalendarPlans plans;
  private final HealthWatch healthWatch;
  private final Results results;
  private final Chronicle chronicle;
  private final ChangeRequests changes;
  private final ProjectProcess process;
  private final People people;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  Projects(AllProjects projects, PlanRows rows, Passports passports, CalendarPlans plans, HealthWatch healthWatch,
      Results results, Chronicle chronicle, ChangeRequests changes, ProjectProcess process, People people, SignedIn signedIn, SchoolClock clock) {
    this.projects = projects;
    this.rows = rows;
    this.passports = passports;
    this.plans = plans;
    this.healthWatch = healthWatch;
    this.results = results;
    this.chronicle = chronicle;
    this.changes = changes;
    this.process = process;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** The passport in force; before its approval the draft. */
  @Transactional(readOnly = true)
  public Passport passport(ProjectId id) {
    return projects.passport(id);
  }

  /** Where the dates and times of the project are meant. */
  @Transactional(readOnly = true)
  public ZoneId zone(ProjectId id) {
    return projects.findZone(id).orElseThrow(() -> InvalidInput.because("project.unknown"));
  }

  /** The branches that take part, as in the newest version of the passport. */
  @Transactional(readOnly = true)
  public List<BranchId> branches(ProjectId id) {
    return projects.findBranches(id);
  }

  /** All versions of a passport, oldest first. */
  @Transactional(readOnly = true)
  public List<Passport> passportVersions(ProjectId id) {
    Project project = projects.require(id);
    return project.versions().stream().map(project::view).toList();
  }

  /** The passports of all projects, the oldest project first. */
  @Transactional(readOnly = true)
  public List<Passport> all() {
    return projects.findByOrderByProposedAtAscCodeAsc().stream().map(Project::passport).toList();
  }

  /** Where the names of projects stand, for those of the tasks that are about a project and nothing less. */
  public static SubjectWords nameWords(Predicate<TaskRef> tasks) {
    return new SubjectWords("cast(project_id as varchar(36)), name, null, null, null, null", """
        passport_version newest where version_number = (select max(version_number) from passport_version same where same.project_id = newest.project_id)
        and project_id in""",
        task -> tasks.test(task) && task.variable("projectId") != null ? ProjectId.of(task.variable("projectId")).id() : null,
        (task, words) -> words.get(0));
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
    PlanRow row = rows.findById(id).orElseThrow(() -> InvalidInput.because("project.plan.rowUnknown"));
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

  /** How the project stands, in short. */
  @Transactional(readOnly = true)
  public Standing standing(ProjectId id) {
    return standing(ProjectInShort.of(projects.findInShort(id)));
  }

  private Standing standing(ProjectInShort found) {
    Project project = found.project();
    PassportVersion passport = found.passport();
    return new Standing(project.id(), passport.name(), passport.starts(), passport.ends(), passport.isApproved(),
        project.planApprovedAt() != null, results.progress(passport.promise(project.id())), found.health(),
        project.ending().orElse(null));
  }

  /** What was planned and what happened. */
  @Transactional(readOnly = true)
  public Course course(ProjectId id) {
    ProjectInShort found = ProjectInShort.of(projects.findInShort(id));
    PassportVersion passport = found.passport();
    List<Passport.EventTarget> kinds = passport.promise(id).events();
    List<PlannedResult> plan = rows.findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(id).stream()
        .map(row -> row.result(kinds)).toList();
    Optional<String> instance = chronicle.process(found.project().code());
    return new Course(standing(found), found.project().code(), passport.goal(), passport.number(), found.asked(), plan,
        instance.map(chronicle::phases).orElse(List.of()), instance.map(chronicle::paces).orElse(List.of()));
  }

  /** The passport with its history. */
  @Transactional(readOnly = true)
  public Dossier dossier(ProjectId id) {
    Project project = projects.require(id);
    List<PassportVersion> written = projects.findVersions(id);
    List<Dossier.Version> versions = new ArrayList<>();
    for (int place = written.size() - 1; place >= 0; place--) {
      versions.add(version(project, written.get(place), place == 0 ? null : written.get(place - 1)));
    }
    List<HealthAssessment> judgements = new ArrayList<>(healthWatch.of(id));
    Collections.reverse(judgements);
    return new Dossier(versions, changes.findWithTargets(id).stream().map(ChangeRequest::view).toList(), judgements,
        chronicle.process(project.code()).map(chronicle::decisions).orElse(List.of()));
  }

  private static Dossier.Version version(Project project, PassportVersion written, PassportVersion before) {
    Passport passport = project.view(written);
    String difference = before == null ? "" : ProjectTexts.change(project.view(before),
        new PassportChange(passport.ends(), passport.events(), passport.contestRequired(), null));
    return new Dossier.Version(passport, difference, written.reason(), written.approvedBy(), written.approvedAt());
  }

  /** How healthy the project was at every assessment, oldest first. */
  @Transactional(readOnly = true)
  public List<HealthAssessment> health(ProjectId id) {
    return healthWatch.of(id);
  }

  /** When and how the project ended, empty while it goes on. */
  @Transactional(readOnly = true)
  public Optional<Ending> ending(ProjectId id) {
    return projects.require(id).ending();
  }

  /**
   * Starts a project in the way a person would: {@code proposer}, its coordinator from now on, hands in the start form.
   *
   * @throws InvalidInput where a project of that code exists
   */
  public ProjectId propose(PassportFile file, String proposer) {
    Map<String, Object> values = PassportForm.of(file).values();
    values.put("code", file.code());
    process.start(file.code(), values, proposer);
    return projects.findByCode(file.code()).orElseThrow().id();
  }

  /** Brings one more event into a project that is being carried out; coordinators and the director may. */
  public void addEvent(ProjectId id, NewEvent row) {
    refuseUnlessIn("project.event.notYours", Roles.COORDINATOR, Roles.DIRECTOR);
    plans.add(id, row);
  }

  /** Notes that an event was moved, so that the plan shows its slip; called by whoever moved it. */
  public void noteNewDate(PlannedEventId id, LocalDate date) {
    plans.noteNewDate(id, date);
  }

  /**
   * Asks for another passport, as coordinators and the director may; the director decides.
   *
   * @throws InvalidInput where nothing would change, or another request waits for its decision
   */
  public void requestPassportChange(ProjectId id, PassportChange change, String by) {
    refuseUnlessIn("project.change.notYours", Roles.COORDINATOR, Roles.DIRECTOR);
    PassportChangeId request = passports.request(id, change, by);
    process.passportChangeRequested(projects.require(id), request);
  }

  /** Ends the project and everything under way in it; only the director may. */
  public void cancel(ProjectId id, String reason) {
    refuseUnlessIn("project.cancel.notDirector", Roles.DIRECTOR);
    if (reason == null || reason.isBlank()) {
      throw InvalidInput.of("reason", "project.cancel.reasonMissing");
    }
    Project project = projects.require(id);
    project.cancel(reason, clock.instant());
    process.projectCancelled(project);
  }

  /** The system itself may always. */
  private void refuseUnlessIn(String refusal, String... roles) {
    String actor = signedIn.userId();
    if (actor != null && Stream.of(roles).noneMatch(role -> people.isInGroup(actor, role))) {
      throw InvalidInput.because(refusal);
    }
  }
}
