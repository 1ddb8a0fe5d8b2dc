package org.nastavnik.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.Branches;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.NewBranch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What stories of process tests do: people complete tasks, jobs run, time passes. */
@Component
@Profile("test")
public class ProcessStory {

  /** When every story begins. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 20);

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final IdentityService identity;
  private final SignedIn signedIn;
  private final SchoolClock clock;
  private final Branches branches;
  private final DemoPeople people;

  ProcessStory(TaskService tasks, RuntimeService runtime, ManagementService management, IdentityService identity,
      SignedIn signedIn, SchoolClock clock, Branches branches, DemoPeople people) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
    this.identity = identity;
    this.signedIn = signedIn;
    this.clock = clock;
    this.branches = branches;
    this.people = people;
  }

  /** Demo people, five branches, the clock at the first day, nothing left of other stories. */
  public void begin() {
    identity.clearAuthentication();
    clock.stopAt(FIRST_DAY.atTime(9, 0).atZone(MOSCOW).toInstant());
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "end of story", true, true, true, false));
    people.open(branches(), 5);
  }

  /** The five branches of librarian01 to librarian05. */
  public List<BranchId> branches() {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(number -> branches.register(new NewBranch("Филиал " + number, "Посёлок " + number, 50.5, 36.5 + number / 100.0)))
        .toList();
  }

  /** That person claims, where nobody owns it yet, and completes the task of that instance. */
  public void completeAs(String userId, ProcessInstance instance, String taskKey, Map<String, Object> values) {
    completeAs(userId, task(userId, instance, taskKey), values);
  }

  /** That person claims, where nobody owns it yet, and completes the task. */
  public void completeAs(String userId, Task task, Map<String, Object> values) {
    signedIn.as(userId, () -> {
      if (task.getAssignee() == null) {
        tasks.claim(task.getId(), userId);
      }
      tasks.complete(task.getId(), values);
    });
  }

  /** The open task with that key of the instance or anything it called; the person's own where several are open. */
  public Task task(String userId, ProcessInstance instance, String taskKey) {
    List<Task> open = tasks(instance, taskKey);
    return open.stream().filter(task -> userId.equals(task.getAssignee())).findFirst()
        .or(() -> open.stream().filter(task -> task.getAssignee() == null).findFirst())
        .orElseThrow(() -> new AssertionError("no task " + taskKey + " for " + userId + ", open: " + openTasks(instance)));
  }

  /** All open tasks with that key of the instance, oldest first. */
  public List<Task> tasks(ProcessInstance instance, String taskKey) {
    return tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(taskKey)
        .orderByTaskCreateTime().asc().list();
  }

  private List<String> openTasks(ProcessInstance instance) {
    return tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
        .map(task -> task.getTaskDefinitionKey() + " of " + task.getAssignee()).toList();
  }

  /** Runs every job that is due now, and those they bring, until none is left. A failing job fails the story. */
  public void runJobs() {
    for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
      due.forEach(this::run);
    }
  }

  /** Lets time pass until {@code moment}; timers on the way run in their order, each at its time. */
  public void advanceTo(Instant moment) {
    runJobs();
    for (Instant next = nextTimer(); next != null && !next.isAfter(moment); next = nextTimer()) {
      if (next.isAfter(clock.instant())) {
        clock.stopAt(next);
      }
      runJobs();
    }
    clock.stopAt(moment);
    runJobs();
  }

  /** Lets time pass until nine o'clock of that day. */
  public void advanceTo(LocalDate day) {
    advanceTo(day, LocalTime.of(9, 0));
  }

  /** Lets time pass until that hour of that day. */
  public void advanceTo(LocalDate day, LocalTime hour) {
    advanceTo(day.atTime(hour).atZone(MOSCOW).toInstant());
  }

  /** Runs the timer or the waiting job of that activity now, whatever its due date. */
  public void fireTimer(ProcessInstance instance, String activityId) {
    run(management.createJobQuery().processInstanceId(instance.getId()).activityId(activityId).singleResult());
  }

  private List<Job> dueJobs() {
    return management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
        .orderByJobDuedate().asc().list();
  }

  private Instant nextTimer() {
    List<Job> next = management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1);
    return next.isEmpty() ? null : next.get(0).getDuedate().toInstant();
  }

  private void run(Job job) {
    signedIn.asSystem(() -> {
      if (management.createJobQuery().jobId(job.getId()).count() > 0) {
        management.executeJob(job.getId());
      }
      return null;
    });
  }
}
