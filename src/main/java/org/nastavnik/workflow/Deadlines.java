package org.nastavnik.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * When a task is due, and when its owner is reminded, by the decision table {@code taskDeadlines}. All in working days;
 * a due date is the end of the working day.
 */
@Component
public class Deadlines {

  private static final String TABLE = "taskDeadlines";
  private static final LocalTime DAY_BEGINS = LocalTime.of(9, 0);
  private static final LocalTime DAY_ENDS = LocalTime.of(18, 0);

  private record RuleKey(String tableVersion, String task) {}

  private record Rule(String anchor, int workingDays, int remindDaysBefore) {}

  private final Map<RuleKey, Rule> known = new ConcurrentHashMap<>();
  private final Decisions decisions;
  private final RepositoryService repository;
  private final ManagementService management;
  private final WorkingCalendar calendar;
  private final SchoolClock clock;

  Deadlines(Decisions decisions, RepositoryService repository, ManagementService management, WorkingCalendar calendar, SchoolClock clock) {
    this.decisions = decisions;
    this.repository = repository;
    this.management = management;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** End of the working day by which the task at hand is due; at the earliest the next working day. */
  public Date due(DelegateExecution execution) {
    return endOf(dueDay(execution));
  }

  /** Morning of the day the owner is reminded: before the due day where time allows, else on it. */
  public Date remindAt(DelegateExecution execution) {
    LocalDate due = dueDay(execution);
    LocalDate day = calendar.plusWorkingDays(due, -ruleFor(execution).remindDaysBefore());
    return Date.from(at(day.isAfter(clock.today()) ? day : due, DAY_BEGINS));
  }

  /** End of the working day {@code workingDays} after the due day. */
  public Date afterDue(DelegateExecution execution, int workingDays) {
    return endOf(calendar.plusWorkingDays(dueDay(execution), workingDays));
  }

  /** Moves the deadline of an open task, with what still waits for it, after the date it counts from has changed. */
  public void move(DelegateTask task) {
    task.setDueDate(due(task.getExecution()));
    management.createJobQuery().executionId(task.getExecutionId()).timers().list()
        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
  }

  private LocalDate dueDay(DelegateExecution execution) {
    Rule rule = ruleFor(execution);
    LocalDate due = calendar.plusWorkingDays(anchor(execution, rule), rule.workingDays());
    LocalDate earliest = calendar.plusWorkingDays(clock.today(), 1);
    return due.isBefore(earliest) ? earliest : due;
  }

  private LocalDate anchor(DelegateExecution execution, Rule rule) {
    boolean none = rule.anchor() == null || rule.anchor().isBlank();
    Object date = none ? null : execution.getVariable(rule.anchor());
    return date instanceof Date anchored ? LocalDate.ofInstant(anchored.toInstant(), clock.getZone()) : clock.today();
  }

  private Rule ruleFor(DelegateExecution execution) {
    DecisionDefinition newest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE).latestVersion()
        .singleResult();
    return known.computeIfAbsent(new RuleKey(newest.getId(), execution.getCurrentActivityId()), key -> evaluate(key.task()));
  }

  private Rule evaluate(String task) {
    Map<String, Object> row = decisions.evaluate(TABLE, Map.of("task", task)).get(0);
    return new Rule((String) row.get("anchor"), ((Number) row.get("workingDays")).intValue(),
        ((Number) row.get("remindDaysBefore")).intValue());
  }

  private Date endOf(LocalDate day) {
    return Date.from(at(day, DAY_ENDS));
  }

  private Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(clock.getZone()).toInstant();
  }
}
