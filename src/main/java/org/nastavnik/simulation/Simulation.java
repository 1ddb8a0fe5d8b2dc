package org.nastavnik.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.simulation.Arrivals.Arrival;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Plays a passport from proposal to closing: people find their tasks, claim and complete them with their own rights, and
 * when nobody has anything to do the clock moves to whatever comes next, a person's intention or a timer of the engine.
 */
@Component
@Profile("simulation")
class Simulation {

  private static final int LISTED = 40;
  private static final Duration GIVES_UP_AFTER_TERM = Duration.ofDays(366);

  private final Projects projects;
  private final DemoPeople demoPeople;
  private final People people;
  private final Worklist worklist;
  private final SignedIn signedIn;
  private final Arrivals arrivals;
  private final Outbox outbox;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final SchoolClock clock;
  private final WorkingCalendar calendar;
  private final EngineTime engine;
  private final List<Cast> casts;

  private final Agenda agenda = new Agenda();
  private final Script script = new Script();
  private Stage stage;
  private int tasksDone;
  private boolean decisiveStep;

  Simulation(Projects projects, DemoPeople demoPeople, People people, Worklist worklist, SignedIn signedIn,
      Arrivals arrivals, Outbox outbox, RuntimeService runtime, TaskService tasks, ManagementService management, JdbcTemplate database,
      SchoolClock clock, WorkingCalendar calendar, List<Cast> casts) {
    this.projects = projects;
    this.demoPeople = demoPeople;
    this.people = people;
    this.worklist = worklist;
    this.signedIn = signedIn;
    this.arrivals = arrivals;
    this.outbox = outbox;
    this.runtime = runtime;
    this.tasks = tasks;
    this.clock = clock;
    this.calendar = calendar;
    this.engine = new EngineTime(database, management, clock);
    this.casts = casts;
  }

  Performance play(PassportFile passport, SimulationOptions options, Story story) {
    long begun = System.nanoTime();
    stage = new Stage(clock, calendar, signedIn, agenda, new Random(options.seed()), story);
    casts.forEach(cast -> cast.rehearse(script, stage, options));
    timeIs(passport.starts().atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant(), story);
    demoPeople.open(List.of(), options.jurors());
    ProjectId project = projects.propose(passport, Roles.COORDINATOR);
    demoPeople.open(projects.passport(project).branches(), options.jurors());
    String failure = run(passport, story);
    story.end();
    return new Performance(project, projects.progress(project), hasEnded(passport), tasksDone, engine.timersFired(),
        engine.jobsRun(), outbox.count(), engine.incidents(), Duration.ofNanos(System.nanoTime() - begun), failure);
  }

  /** Returns why the play had to stop, or null. */
  private String run(PassportFile passport, Story story) {
    Instant last = passport.ends().atStartOfDay(clock.getZone()).toInstant().plus(GIVES_UP_AFTER_TERM);
    try {
      while (clock.instant().isBefore(last)) {
        engine.runDue();
        noticeNewTasks();
        if (decisiveStep && hasEnded(passport)) {
          engine.runDue();
          return null;
        }
        decisiveStep = false;
        if (!moveToNext(story)) {
          return "nobody has anything to do, and no timer is set" + leftOpen();
        }
      }
      return "the project is not closed a year after its term" + leftOpen();
    } catch (RuntimeException failed) {
      return stackOf(failed) + leftOpen();
    }
  }

  private boolean moveToNext(Story story) {
    Instant timer = engine.next();
    Instant intent = agenda.next();
    if (timer == null && intent == null) {
      return false;
    }
    boolean timerFirst = intent == null || timer != null && timer.isBefore(intent);
    timeIs(timerFirst ? timer : intent, story);
    if (!timerFirst) {
      agenda.act();
    }
    return true;
  }

  private void timeIs(Instant moment, Story story) {
    if (tasksDone == 0 || moment.isAfter(clock.instant())) {
      clock.stopAt(moment);
      story.timeIs(moment);
    }
  }

  private void noticeNewTasks() {
    for (Arrival arrival : arrivals.take()) {
      String userId = arrival.assignee() != null ? arrival.assignee() : someoneOf(arrival.group());
      stage.after(script.pause(arrival.taskKey(), userId), userId, () -> perform(arrival, userId));
    }
  }

  private String someoneOf(String group) {
    List<Person> members = people.inGroup(group);
    return members.get(stage.chance(members.size())).userId();
  }

  private void perform(Arrival arrival, String userId) {
    var task = worklist.find(arrival.taskId());
    if (task.isEmpty()) {
      return;
    }
    if (task.get().getAssignee() == null) {
      worklist.claim(arrival.taskId());
    }
    Worklist.Sheet sheet = worklist.sheet(arrival.taskId());
    Scene scene = new Scene(sheet, userId, new Answers(clock.today()).to(sheet));
    script.part(arrival.taskKey()).accept(scene);
    if (scene.putOff() != null) {
      stage.at(scene.putOff(), userId, () -> perform(arrival, userId));
      return;
    }
    try {
      worklist.complete(arrival.taskId(), scene.answers());
    } catch (RuntimeException refused) {
      throw new IllegalStateException(arrival.taskKey() + " by " + userId + ": " + refused.getMessage() + " " + scene.answers(), refused);
    }
    tasksDone++;
    decisiveStep = Roles.DIRECTOR.equals(userId);
    scene.consequences().forEach(Runnable::run);
  }

  private boolean hasEnded(PassportFile passport) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("project")
        .processInstanceBusinessKey(passport.code()).count() == 0;
  }

  private String leftOpen() {
    StringBuilder open = new StringBuilder("\n");
    for (Task task : signedIn.asSystem(() -> tasks.createTaskQuery().orderByTaskCreateTime().asc().listPage(0, LISTED))) {
      open.append("%s %s %s%n".formatted(task.getCreateTime().toInstant(), task.getTaskDefinitionKey(), task.getAssignee()));
    }
    return open.toString();
  }

  private static String stackOf(RuntimeException failed) {
    StringWriter text = new StringWriter();
    failed.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
