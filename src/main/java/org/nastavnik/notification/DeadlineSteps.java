package org.nastavnik.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Deadlines;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** Due dates of all user tasks, the reminder before and the escalation after them. */
@Component
public class DeadlineSteps {

  private static final int DIRECTOR_AFTER_WORKING_DAYS = 2;

  /** Priorities, of 0 to 100; a task begins with the engine's 50 and rises as its deadline nears and passes. */
  private static final int DUE_SOON = 60;
  private static final int OVERDUE = 75;
  private static final int LONG_OVERDUE = 90;

  private final Deadlines deadlines;
  private final Outbox outbox;
  private final People people;
  private final SchoolClock clock;

  DeadlineSteps(Deadlines deadlines, Outbox outbox, People people, SchoolClock clock) {
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.people = people;
    this.clock = clock;
  }

  public Date due(DelegateExecution execution) {
    return deadlines.due(execution);
  }

  public Date remindAt(DelegateExecution execution) {
    return deadlines.remindAt(execution);
  }

  public Date escalateAt(DelegateExecution execution) {
    return deadlines.afterDue(execution, 0);
  }

  public Date escalateFurtherAt(DelegateExecution execution) {
    return deadlines.afterDue(execution, DIRECTOR_AFTER_WORKING_DAYS);
  }

  /** Raises the task and reminds whoever owes it: its owner, or all who may claim it. */
  public void remind(DelegateTask task) {
    task.setPriority(DUE_SOON);
    tell(owing(task), "task.reminder", task);
  }

  /** Raises the task and tells the coordinators that it is overdue. */
  public void escalate(DelegateTask task) {
    task.setPriority(OVERDUE);
    tell(members(Roles.COORDINATOR), "task.overdue", task);
  }

  /** Raises the task and tells the director that it is overdue for long. */
  public void escalateFurther(DelegateTask task) {
    task.setPriority(LONG_OVERDUE);
    tell(members(Roles.DIRECTOR), "task.longOverdue", task);
  }

  /** One letter a person, kind of task and due day, however many such tasks the person has. */
  private void tell(Collection<String> receivers, String template, DelegateTask task) {
    LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone());
    String subject = task.getTaskDefinitionKey() + ":" + due + ":" + owner(task);
    String name = task.getAssignee() == null ? "" : people.person(task.getAssignee()).name();
    Map<String, String> facts = Map.of("task", task.getName(), "taskId", task.getId(), "due", due.toString(), "owner", name);
    receivers.forEach(receiver -> outbox.queue(Letter.to(receiver, template, subject, facts)));
  }

  private static String owner(DelegateTask task) {
    return task.getAssignee() == null ? "" : task.getAssignee();
  }

  private Set<String> owing(DelegateTask task) {
    if (task.getAssignee() != null) {
      return Set.of(task.getAssignee());
    }
    Set<String> owing = new LinkedHashSet<>();
    for (IdentityLink candidate : task.getCandidates()) {
      if (candidate.getUserId() != null) {
        owing.add(candidate.getUserId());
      } else {
        owing.addAll(members(candidate.getGroupId()));
      }
    }
    return owing;
  }

  private Set<String> members(String group) {
    Set<String> members = new LinkedHashSet<>();
    people.inGroup(group).stream().map(Person::userId).forEach(members::add);
    return members;
  }
}
