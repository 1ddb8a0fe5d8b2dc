package org.nastavnik.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nastavnik.document.TaskPapers;
import org.nastavnik.people.Branch;
import org.nastavnik.people.NewBranch;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SubjectWords;
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
    Passport passport = projects.passport(ProjectId.of(task.variable("projectId")));
    Map<String, Object> contents = facts(passport);
    contents.putAll(switch (task.taskKey()) {
      case "ApprovePassport" -> Map.of("branchList", branchList(passport));
      case "RevisePassport" -> draft(passport);
      case "PlanEvents" -> planning(passport);
      case "ApprovePlan" -> plan(passport);
      case "DecideOnRisk" -> risk(passport);
      case "ReplanEvents" -> replanning(passport);
      case "ApprovePassportChange" -> change(passport, PassportChangeId.of(task.variable("changeId")));
      case "PlanMakeUpEvents" -> makingUp(passport);
      case "PrepareFinalReport", "ApproveFinalReport" -> report(passport);
      default -> Map.<String, Object>of();
    });
    return contents;
  }

  /** Papers of the project so far; for its final report those that prove what it says. */
  @Override
  public List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
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
  public Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    return Optional.of(contents.get("name").toString());
  }

  @Override
  public List<SubjectWords> subjectWords() {
    return List.of(Projects.nameWords(task -> processKeys().contains(task.processKey())));
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
    return facts;
  }

  private String branchList(Passport passport) {
    return people.branches(passport.branches()).stream().map(branch -> branch.name() + ", " + branch.settlement())
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> draft(Passport passport) {
    Map<String, Object> values = PassportForm.of(passport, branchesOf(passport)).values();
    values.put("remark", projects.require(passport.id()).passportRemark());
    return values;
  }

  private Map<String, Object> planning(Passport passport) {
    List<NewEvent> planned = rowsOf(passport).stream().map(PlanRow::asNew).toList();
    Map<String, Object> contents = choices(passport, methodologists());
    contents.put("events", PlanForm.rows(planned));
    contents.put("remark", projects.require(passport.id()).planRemark());
    return contents;
  }

  private Map<String, Object> plan(Passport passport) {
    List<PlanRow> planned = rowsOf(passport);
    String warnings = plans.warnings(passport, planned).stream().map(PlanFinding::text).collect(Collectors.joining("\n"));
    Map<String, Object> contents = new LinkedHashMap<>();
    contents.put("plan", planText(passport, planned, methodologists()));
    contents.put("warnings", warnings.isEmpty() ? null : warnings);
    return contents;
  }

  private Map<String, Object> risk(Passport passport) {
    List<HealthAssessment> assessments = healthWatch.of(passport.id());
    return Map.of("health", assessments.get(assessments.size() - 1).text(), "progress", ProjectTexts.progress(results.progress(passport)));
  }

  private Map<String, Object> replanning(Passport passport) {
    List<PlanRow> open = plans.openRows(passport.id());
    List<Person> methodologists = methodologists();
    Map<String, String> lines = planLines(passport, open, methodologists);
    Map<String, Object> contents = choices(passport, methodologists);
    Progress progress = results.progress(passport);
    contents.put("progress", ProjectTexts.progress(progress));
    contents.put("plan", String.join("\n", lines.values()));
    contents.put("openEvents", lines.entrySet().stream().map(line -> option(line.getKey(), line.getValue())).toList());
    contents.put("moves", List.of());
    contents.put("events", PlanForm.rows(plans.proposeMakeUp(passport, progress, open, methodologists)));
    return contents;
  }

  private Map<String, Object> change(Passport passport, PassportChangeId id) {
    ChangeRequest request = changes.findById(id).orElseThrow();
    return Map.of("change", ProjectTexts.change(passport, request.change()), "reason", request.change().reason(),
        "requestedBy", people.person(request.requestedBy()).name());
  }

  private Map<String, Object> makingUp(Passport passport) {
    Progress progress = results.progress(passport);
    List<Person> methodologists = methodologists();
    Map<String, Object> contents = choices(passport, methodologists);
    contents.put("progress", ProjectTexts.progress(progress));
    contents.put("events", PlanForm.rows(plans.proposeMakeUp(passport, progress, plans.openRows(passport.id()), methodologists)));
    contents.put("repeatContest", progress.isMissing("contest"));
    return contents;
  }

  private Map<String, Object> report(Passport passport) {
    FinalReport report = reports.findByProjectId(passport.id()).orElse(null);
    Progress progress = results.progress(passport);
    Map<String, Object> contents = new LinkedHashMap<>();
    contents.put("progress", ProjectTexts.progress(progress));
    contents.put("evidence", ProjectTexts.evidence(progress));
    contents.put("conclusions", report == null ? null : report.conclusions());
    contents.put("remark", report == null ? null : report.remark());
    return contents;
  }

  private List<Person> methodologists() {
    return people.inGroup(Roles.METHODOLOGIST);
  }

  private static Map<String, Object> choices(Passport passport, List<Person> methodologists) {
    Map<String, Object> choices = new LinkedHashMap<>();
    choices.put("kinds", passport.events().stream().map(event -> option(event.kind(), event.name())).toList());
    choices.put("methodologists", methodologists.stream().map(person -> option(person.userId(), person.name())).toList());
    return choices;
  }

  private static Map<String, String> option(String key, String label) {
    return Map.of("value", key, "label", label);
  }

  /** @param methodologists most probably those responsible */
  private String planText(Passport passport, List<PlanRow> planned, List<Person> methodologists) {
    return String.join("\n", planLines(passport, planned, methodologists).values());
  }

  /** A line for each row, by its id. */
  private Map<String, String> planLines(Passport passport, List<PlanRow> planned, List<Person> methodologists) {
    Map<String, Person> known = methodologists.stream().collect(Collectors.toMap(Person::userId, Function.identity()));
    Set<String> others = planned.stream().map(row -> row.asNew().responsible()).filter(Objects::nonNull)
        .filter(userId -> !known.containsKey(userId)).collect(Collectors.toSet());
    known.putAll(people.people(others));
    Map<String, String> lines = new LinkedHashMap<>();
    planned.forEach(row -> lines.put(row.id().toString(), planLine(passport, row, known)));
    return lines;
  }

  private static String planLine(Passport passport, PlanRow row, Map<String, Person> known) {
    PlannedEvent event = row.view(passport);
    String responsible = event.responsible();
    return ProjectTexts.planLine(event, row.dueOn(), known.containsKey(responsible) ? known.get(responsible).name() : responsible);
  }

  private List<PlanRow> rowsOf(Passport passport) {
    return rows.findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(passport.id());
  }

  private List<NewBranch> branchesOf(Passport passport) {
    return people.branches(passport.branches()).stream().map(ProjectContents::asNew).toList();
  }

  private static NewBranch asNew(Branch branch) {
    return new NewBranch(branch.name(), branch.settlement(), branch.latitude(), branch.longitude());
  }
}
