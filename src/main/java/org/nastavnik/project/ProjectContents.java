package org.nastavnik.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.people.Branch;
import org.nastavnik.people.NewBranch;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.TaskContents;
import org.nastavnik.workflow.TaskRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the tasks of {@code project.bpmn} show. */
@Component
@Transactional(readOnly = true)
class ProjectContents implements TaskContents {

  private final AllProjects projects;
  private final PlanRows rows;
  private final ChangeRequests changes;
  private final FinalReports reports;
  private final CalendarPlans plans;
  private final HealthWatch healthWatch;
  private final Results results;
  private final People people;
  private final TaskPapers papers;

  ProjectContents(AllProjects projects, PlanRows rows, ChangeRequests changes, FinalReports reports, CalendarPlans plans,
      HealthWatch healthWatch, Results results, People people, TaskPapers papers) {
    this.projects = projects;
    this.rows = rows;
    this.changes = changes;
    this.reports = reports;
    this.plans = plans;
    this.healthWatch = healthWatch;
    this.results = results;
    this.people = people;
    this.papers = papers;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(ProjectProcess.KEY);
  }

  @Override
  public Map<String, Object> of(TaskRef task) {
    Project project = projects.require(ProjectId.of(task.variable("projectId")));
    Map<String, Object> contents = facts(project.passport());
    contents.putAll(switch (task.taskKey()) {
      case "RevisePassport" -> draft(project);
      case "PlanEvents" -> planning(project);
      case "ApprovePlan" -> plan(project);
      case "DecideOnRisk" -> risk(project);
      case "ReplanEvents" -> replanning(project);
      case "ApprovePassportChange" -> change(project, PassportChangeId.of(task.variable("changeId")));
      case "PlanMakeUpEvents" -> makingUp(project);
      case "PrepareFinalReport", "ApproveFinalReport" -> report(project);
      default -> Map.<String, Object>of();
    });
    return contents;
  }

  /** Papers of the project so far; for its final report those that prove what it says. */
  @Override
  public List<Exhibit> exhibits(TaskRef task) {
    String[] kinds = switch (task.taskKey()) {
      case "PrepareFinalReport", "ApproveFinalReport" -> new String[] {"passport", "calendar-plan", "regulation",
          "acknowledgement-sheet", "event-report", "jury-protocol"};
      case "DecideOnRisk", "ReplanEvents", "PlanMakeUpEvents" -> new String[] {"passport", "calendar-plan"};
      case "PlanEvents", "ApprovePlan", "ApprovePassportChange" -> new String[] {"passport"};
      default -> new String[0];
    };
    return kinds.length == 0 ? List.of() : TaskPapers.under(Messages.text("exhibit.documents"),
        papers.ofProject(ProjectId.of(task.variable("projectId")).id(), kinds));
  }

  @Override
  public Map<String, String> subjects(Collection<TaskRef> tasks) {
    return projects.namesFor(tasks);
  }

  /** The next school mostly has the branches of the last one. */
  @Override
  public Map<String, Object> ofStart(String processKey) {
    return projects.findFirstByOrderByProposedAtDesc().map(Project::passport)
        .map(last -> Map.<String, Object>of("branches", BranchTable.textOf(branchesOf(last)), "timezone", last.zone().getId()))
        .orElse(Map.of());
  }

  private Map<String, Object> facts(Passport passport) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("code", passport.code());
    facts.put("name", passport.name());
    facts.put("goal", passport.goal());
    facts.put("term", ProjectTexts.term(passport));
    facts.put("targets", ProjectTexts.targets(passport));
    facts.put("partners", passport.partners().isEmpty() ? null : String.join(", ", passport.partners()));
    facts.put("branchList", people.branches(passport.branches()).stream()
        .map(branch -> branch.name() + ", " + branch.settlement()).collect(Collectors.joining("\n")));
    return facts;
  }

  private Map<String, Object> draft(Project project) {
    Passport passport = project.passport();
    Map<String, Object> values = PassportForm.of(passport, branchesOf(passport)).values();
    values.put("remark", project.passportRemark());
    return values;
  }

  private Map<String, Object> planning(Project project) {
    List<NewEvent> planned = rowsOf(project).stream().map(PlanRow::asNew).toList();
    Map<String, Object> contents = choices(project.passport());
    contents.put("events", PlanForm.rows(planned));
    contents.put("remark", project.planRemark());
    return contents;
  }

  private Map<String, Object> plan(Project project) {
    String warnings = plans.warnings(project.id()).stream().map(PlanFinding::text).collect(Collectors.joining("\n"));
    Map<String, Object> contents = new LinkedHashMap<>();
    contents.put("plan", planText(project.passport(), rowsOf(project)));
    contents.put("warnings", warnings.isEmpty() ? null : warnings);
    return contents;
  }

  private Map<String, Object> risk(Project project) {
    List<HealthAssessment> assessments = healthWatch.of(project.id());
    return Map.of("health", assessments.get(assessments.size() - 1).text(), "progress", progressText(project));
  }

  private Map<String, Object> replanning(Project project) {
    List<PlanRow> open = plans.openRows(project.id());
    Passport passport = project.passport();
    Map<String, Object> contents = choices(passport);
    contents.put("progress", progressText(project));
    contents.put("plan", planText(passport, open));
    contents.put("openEvents", open.stream().map(row -> option(row.id().toString(), planLine(passport, row))).toList());
    contents.put("moves", List.of());
    contents.put("events", PlanForm.rows(plans.proposeMakeUp(project.id())));
    return contents;
  }

  private Map<String, Object> change(Project project, PassportChangeId id) {
    ChangeRequest request = changes.findById(id).orElseThrow();
    return Map.of("change", ProjectTexts.change(project.passport(), request.change()), "reason", request.change().reason(),
        "requestedBy", people.person(request.requestedBy()).name());
  }

  private Map<String, Object> makingUp(Project project) {
    Progress progress = results.progress(project.passport());
    Map<String, Object> contents = choices(project.passport());
    contents.put("progress", ProjectTexts.progress(progress));
    contents.put("events", PlanForm.rows(plans.proposeMakeUp(project.id())));
    contents.put("repeatContest", progress.isMissing("contest"));
    return contents;
  }

  private Map<String, Object> report(Project project) {
    FinalReport report = reports.findByProjectId(project.id()).orElse(null);
    Progress progress = results.progress(project.passport());
    Map<String, Object> contents = new LinkedHashMap<>();
    contents.put("progress", ProjectTexts.progress(progress));
    contents.put("evidence", ProjectTexts.evidence(progress));
    contents.put("conclusions", report == null ? null : report.conclusions());
    contents.put("remark", report == null ? null : report.remark());
    return contents;
  }

  private Map<String, Object> choices(Passport passport) {
    Map<String, Object> choices = new LinkedHashMap<>();
    choices.put("kinds", passport.events().stream().map(event -> option(event.kind(), event.name())).toList());
    choices.put("methodologists", people.inGroup(Roles.METHODOLOGIST).stream()
        .map(person -> option(person.userId(), person.name())).toList());
    return choices;
  }

  private static Map<String, String> option(String key, String label) {
    return Map.of("value", key, "label", label);
  }

  private String progressText(Project project) {
    return ProjectTexts.progress(results.progress(project.passport()));
  }

  private String planText(Passport passport, List<PlanRow> planned) {
    return planned.stream().map(row -> planLine(passport, row)).collect(Collectors.joining("\n"));
  }

  private String planLine(Passport passport, PlanRow row) {
    PlannedEvent event = row.view(passport);
    Person responsible = people.person(event.responsible());
    return ProjectTexts.planLine(event, row.dueOn(), responsible.name());
  }

  private List<PlanRow> rowsOf(Project project) {
    return rows.findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(project.id());
  }

  private List<NewBranch> branchesOf(Passport passport) {
    return people.branches(passport.branches()).stream().map(ProjectContents::asNew).toList();
  }

  private static NewBranch asNew(Branch branch) {
    return new NewBranch(branch.name(), branch.settlement(), branch.latitude(), branch.longitude());
  }
}
