package org.nastavnik.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.nastavnik.workflow.SignedIn;
import org.springframework.stereotype.Component;

/** What the engine remembers of the process of a project, whoever asks. */
@Component
class Chronicle {

  private static final int MOST_STEPS = 500;

  private record Part(String name, Set<String> activities) {}

  private static final List<Part> PARTS = List.of(
      new Part("passport", Set.of("ApprovePassport", "RevisePassport")),
      new Part("regulation", Set.of("DevelopRegulation", "DecideOnRejectedRegulation")),
      new Part("plan", Set.of("PlanEvents", "ApprovePlan")),
      new Part("contest", Set.of("RunContest")),
      new Part("report", Set.of("PrepareFinalReport", "ApproveFinalReport")));

  private static final String[] DECISIONS = {"DecideOnRisk", "DecideOnRejectedRegulation", "PlanMakeUpEvents"};

  private final HistoryService history;
  private final SignedIn signedIn;

  Chronicle(HistoryService history, SignedIn signedIn) {
    this.history = history;
    this.signedIn = signedIn;
  }

  /** Id of the process instance, finished or not; empty for a project that never had one. */
  Optional<String> process(String code) {
    return signedIn.asSystem(() -> history.createHistoricProcessInstanceQuery().processDefinitionKey(ProjectProcess.KEY)
        .processInstanceBusinessKey(code).orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst()
        .map(HistoricProcessInstance::getId));
  }

  List<Phase> phases(String process) {
    Map<String, List<HistoricActivityInstance>> byActivity = signedIn.asSystem(() -> history.createHistoricActivityInstanceQuery()
        .processInstanceId(process).list()).stream().collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));
    List<Phase> phases = new ArrayList<>();
    for (Part part : PARTS) {
      List<HistoricActivityInstance> steps = part.activities().stream()
          .flatMap(activity -> byActivity.getOrDefault(activity, List.of()).stream()).toList();
      if (!steps.isEmpty()) {
        phases.add(phase(part.name(), steps));
      }
    }
    return phases;
  }

  private static Phase phase(String name, List<HistoricActivityInstance> steps) {
    Date began = steps.stream().map(HistoricActivityInstance::getStartTime).min(Date::compareTo).orElseThrow();
    boolean open = steps.stream().anyMatch(step -> step.getEndTime() == null);
    Instant ended = open ? null
        : steps.stream().map(HistoricActivityInstance::getEndTime).max(Date::compareTo).orElseThrow().toInstant();
    return new Phase(name, began.toInstant(), ended);
  }

  /** How long the last finished tasks of the project took, its events and all else included, as a share of the time they had. */
  List<Double> paces(String process) {
    return signedIn.asSystem(() -> history.createHistoricTaskInstanceQuery().rootProcessInstanceId(process).finished()
        .taskDeleteReason("completed").orderByHistoricTaskInstanceEndTime().desc().listPage(0, MOST_STEPS)).stream()
        .filter(task -> task.getDueDate() != null && task.getDueDate().after(task.getStartTime()))
        .map(Chronicle::pace).toList();
  }

  private static double pace(HistoricTaskInstance task) {
    double taken = task.getEndTime().getTime() - task.getStartTime().getTime();
    return taken / (task.getDueDate().getTime() - task.getStartTime().getTime());
  }

  /** What people decided where the project was in danger, the newest first. */
  List<Decision> decisions(String process) {
    return signedIn.asSystem(() -> {
      List<HistoricTaskInstance> taken = history.createHistoricTaskInstanceQuery().processInstanceId(process)
          .taskDefinitionKeyIn(DECISIONS).finished().taskDeleteReason("completed").orderByHistoricTaskInstanceEndTime().desc().list();
      Map<String, Map<String, String>> said = said(taken);
      return taken.stream().map(task -> decision(task, said.getOrDefault(task.getId(), Map.of()))).toList();
    });
  }

  private Map<String, Map<String, String>> said(List<HistoricTaskInstance> tasks) {
    if (tasks.isEmpty()) {
      return Map.of();
    }
    return history.createHistoricVariableInstanceQuery().taskIdIn(tasks.stream().map(HistoricTaskInstance::getId).toArray(String[]::new))
        .variableNameIn("decision", "comment").list().stream().filter(variable -> variable.getValue() != null)
        .collect(Collectors.groupingBy(HistoricVariableInstance::getTaskId,
            Collectors.toMap(HistoricVariableInstance::getName, variable -> variable.getValue().toString())));
  }

  private static Decision decision(HistoricTaskInstance task, Map<String, String> said) {
    return new Decision(task.getName(), task.getAssignee(), task.getEndTime().toInstant(), said.get("decision"), said.get("comment"));
  }
}
