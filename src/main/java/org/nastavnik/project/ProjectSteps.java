package org.nastavnik.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.nastavnik.people.Branches;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** What {@code project.bpmn} calls. */
@Component
class ProjectSteps {

  private static final String RETURN = "return";

  private final Projects projects;
  private final Passports passports;
  private final CalendarPlans plans;
  private final HealthWatch health;
  private final ProjectEnd end;
  private final ProjectDocuments documents;
  private final Branches branches;
  private final SignedIn signedIn;

  ProjectSteps(Projects projects, Passports passports, CalendarPlans plans, HealthWatch health, ProjectEnd end,
      ProjectDocuments documents, Branches branches, SignedIn signedIn) {
    this.projects = projects;
    this.passports = passports;
    this.plans = plans;
    this.health = health;
    this.end = end;
    this.documents = documents;
    this.branches = branches;
    this.signedIn = signedIn;
  }

  public String registerPassport(DelegateExecution execution, String code, String name, String goal, LocalDate starts,
      LocalDate ends, String timezone, Boolean regulation, List<Map<String, Object>> events, Boolean contest, String partners,
      String branches) {
    PassportForm form = new PassportForm(name, goal, starts, ends, timezone, regulation, events, contest, partners, branches);
    ProjectId id = passports.register(code, form.terms(this.branches), signedIn.userId());
    execution.setProcessBusinessKey(code);
    return id.toString();
  }

  public void approvePassport(String projectId, String decision, String comment, String assignee) {
    if (isReturned(decision, comment)) {
      passports.giveBack(ProjectId.of(projectId), comment);
    } else {
      passports.approve(ProjectId.of(projectId), assignee);
    }
  }

  public void revisePassport(String projectId, String name, String goal, LocalDate starts, LocalDate ends, String timezone,
      Boolean regulation, List<Map<String, Object>> events, Boolean contest, String partners, String branches,
      String assignee) {
    PassportForm form = new PassportForm(name, goal, starts, ends, timezone, regulation, events, contest, partners, branches);
    passports.revise(ProjectId.of(projectId), form.terms(this.branches), assignee);
  }

  public void issuePassport(String projectId) {
    documents.issuePassport(ProjectId.of(projectId));
  }

  public boolean isRegulationRequired(String projectId) {
    return projects.passport(ProjectId.of(projectId)).regulationRequired();
  }

  public void decideOnRejectedRegulation(String projectId, String decision, String comment) {
    if ("cancel".equals(decision)) {
      requireComment(comment);
      end.decideToCancel(ProjectId.of(projectId), comment);
    }
  }

  public void proposeCalendarPlan(String projectId) {
    plans.propose(ProjectId.of(projectId));
  }

  public void planEvents(String projectId, List<Map<String, Object>> events) {
    plans.plan(ProjectId.of(projectId), PlanForm.events(events));
  }

  public void approvePlan(String projectId, String decision, String comment, String assignee) {
    if (isReturned(decision, comment)) {
      plans.giveBack(ProjectId.of(projectId), comment);
    } else {
      plans.approve(ProjectId.of(projectId), assignee);
    }
  }

  public void issueCalendarPlan(String projectId) {
    documents.issueCalendarPlan(ProjectId.of(projectId));
  }

  public List<String> eventsToRun(String projectId) {
    return plans.openRows(ProjectId.of(projectId)).stream().map(row -> row.id().toString()).toList();
  }

  public void noteEventOutcome(String eventId, String eventOutcome) {
    plans.end(PlannedEventId.of(eventId), eventOutcome);
  }

  public boolean isContestDue(String projectId) {
    return plans.isContestDue(ProjectId.of(projectId));
  }

  public int targetsMissing(String projectId) {
    return projects.progress(ProjectId.of(projectId)).missing();
  }

  public int targetsOutOfReach(String projectId) {
    return projects.progress(ProjectId.of(projectId)).outOfReach();
  }

  public int daysLeft(String projectId) {
    return health.daysLeft(ProjectId.of(projectId));
  }

  public int overdueTasks(DelegateExecution execution) {
    return health.overdueTasks(execution.getProcessInstanceId());
  }

  public boolean recordHealth(String projectId, String health, String reason) {
    return this.health.record(ProjectId.of(projectId), Health.valueOf(health), reason);
  }

  public void decideOnRisk(String projectId, String decision, LocalDate newEnd, String comment) {
    if ("longerTerm".equals(decision) && newEnd == null) {
      throw InvalidInput.of("newEnd", "project.risk.newEndMissing");
    }
    requireComment(comment);
    health.settleRisk(ProjectId.of(projectId));
  }

  public void askForLongerTerm(String projectId, LocalDate newEnd, String comment) {
    ProjectId id = ProjectId.of(projectId);
    projects.requestPassportChange(id, PassportChange.longerTerm(newEnd, comment), signedIn.userId());
  }

  public void replanEvents(String projectId, List<Map<String, Object>> moves, List<Map<String, Object>> events,
      String comment) {
    plans.move(ProjectId.of(projectId), PlanForm.moves(moves), comment);
    plans.add(ProjectId.of(projectId), PlanForm.events(events));
  }

  public boolean measureResults(String projectId) {
    return projects.progress(ProjectId.of(projectId)).met();
  }

  public void planMakeUpEvents(String projectId, String decision, List<Map<String, Object>> events, Boolean repeatContest,
      String comment) {
    if ("carryOn".equals(decision)) {
      plans.makeUp(ProjectId.of(projectId), PlanForm.events(events), repeatContest);
    } else {
      requireComment(comment);
    }
  }

  public void prepareFinalReport(String projectId, String conclusions, String assignee) {
    end.prepareReport(ProjectId.of(projectId), conclusions, assignee);
  }

  public void approveFinalReport(String projectId, String decision, String comment, String assignee) {
    if ("approve".equals(decision)) {
      end.approveReport(ProjectId.of(projectId), assignee);
    } else {
      requireComment(comment);
      end.giveReportBack(ProjectId.of(projectId), comment);
    }
  }

  public void closeProject(String projectId) {
    end.close(ProjectId.of(projectId));
  }

  public void issueFinalReport(String projectId) {
    documents.issueFinalReport(ProjectId.of(projectId));
  }

  public void approvePassportChange(String changeId, String decision, String comment, String assignee) {
    if ("approve".equals(decision)) {
      passports.approveChange(PassportChangeId.of(changeId), assignee);
    } else {
      requireComment(comment);
      passports.rejectChange(PassportChangeId.of(changeId), comment, assignee);
    }
  }

  public void cancelProject(String projectId) {
    end.cancel(ProjectId.of(projectId));
  }

  private static boolean isReturned(String decision, String comment) {
    if (RETURN.equals(decision)) {
      requireComment(comment);
    }
    return RETURN.equals(decision);
  }

  private static void requireComment(String comment) {
    if (comment == null || comment.isBlank()) {
      throw InvalidInput.of("comment", "form.commentNeeded");
    }
  }
}
