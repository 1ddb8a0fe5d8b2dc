package org.nastavnik.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport;
import org.nastavnik.project.PassportFile;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plays a project on the real engine: a passport from proposal to closing, or the rest of a project that is under way. */
@Component
@Profile({"simulation", "demo"})
class Simulation {

  private static final int LISTED = 40;
  private static final Duration GIVES_UP_AFTER_TERM = Duration.ofDays(366);

  private final Projects projects;
  private final DemoPeople demoPeople;
  private final People people;
  private final Worklist worklist;
  private final SignedIn signedIn;
  private final Outbox outbox;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final JdbcTemplate database;
  private final SchoolClock clock;
  private final WorkingCalendar calendar;
  private final List<Cast> casts;

  Simulation(Projects projects, DemoPeople demoPeople, People people, Worklist worklist, SignedIn signedIn, Outbox outbox,
      RuntimeService runtime, TaskService tasks, ManagementService management, JdbcTemplate database, SchoolClock clock,
      WorkingCalendar calendar, List<Cast> casts) {
    this.projects = projects;
    this.demoPeople = demoPeople;
    this.people = people;
    this.worklist = worklist;
    this.signedIn = signedIn;
    this.outbox = outbox;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.database = database;
    this.clock = clock;
    this.calendar = calendar;
    this.casts = casts;
  }

  /** What a play needs besides the people: how it hears of tasks, and how it sets the clock on. */
  record Means(Arrivals arrivals, Consumer<Instant> clockHand, Story story) {}

  /** Plays a whole project on a clock that stands still while people act. */
  Performance play(PassportFile passport, SimulationOptions options, Arrivals arrivals, Story story) {
    long begun = System.nanoTime();
    Agenda agenda = new Agenda();
    Script script = new Script();
    Stage stage = new Stage(clock, calendar, signedIn, agenda, new Random(options.seed()), story);
    casts.forEach(cast -> cast.rehearse(script, stage, options));
    Instant first = passport.starts().atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant();
    clock.stopAt(first);
    story.timeIs(first);
    demoPeople.open(List.of(), options.jurors());
    ProjectId project = projects.propose(passport, Roles.COORDINATOR);
    demoPeople.open(projects.passport(project).branches(), options.jurors());
    EngineTime engine = new EngineTime(database, management, clock);
    Acting acting = acting(new Means(arrivals, clock::stopAt, story), engine, agenda, script, stage);
    String failure = failureOf(() -> acting.playUntil(() -> hasEnded(passport.code()), () -> false, latest(passport.ends())));
    story.end();
    return new Performance(project, projects.progress(project), hasEnded(passport.code()), acting.tasksDone(), engine.timersFired(),
        engine.jobsRun(), outbox.count(), engine.incidents(), Duration.ofNanos(System.nanoTime() - begun), failure);
  }

  /** Takes a project over where it stands; nobody acts before {@link Rest#play}. */
  Rest rest(ProjectId project, SimulationOptions options, Means means) {
    Agenda agenda = new Agenda();
    Script script = new Script();
    Stage stage = new Stage(clock, calendar, signedIn, agenda, new Random(options.seed()), means.story());
    casts.forEach(cast -> cast.rehearse(script, stage, options));
    EngineTime engine = new EngineTime(database, management, clock);
    return new Rest(projects.passport(project), stage, script, options, engine, acting(means, engine, agenda, script, stage));
  }

  private Acting acting(Means means, EngineTime engine, Agenda agenda, Script script, Stage stage) {
    return new Acting(means.arrivals(), worklist, people, signedIn, clock, means.clockHand(), engine, agenda, script, stage, means.story());
  }

  /** The rest of a project. */
  class Rest {

    private final Passport passport;
    private final Stage stage;
    private final Script script;
    private final SimulationOptions options;
    private final EngineTime engine;
    private final Acting acting;

    private Rest(Passport passport, Stage stage, Script script, SimulationOptions options, EngineTime engine, Acting acting) {
      this.passport = passport;
      this.stage = stage;
      this.script = script;
      this.options = options;
      this.engine = engine;
      this.acting = acting;
    }

    /** Plays until the project has ended or somebody stops it; throws what {@link Acting#playUntil} does. */
    void play(BooleanSupplier stopped) {
      casts.forEach(cast -> cast.takeOver(passport.id(), script, stage, options));
      acting.playUntil(() -> hasEnded(passport.code()), stopped, latest(passport.ends()));
    }

    int tasksDone() {
      return acting.tasksDone();
    }

    int timersFired() {
      return engine.timersFired();
    }
  }

  private Instant latest(LocalDate ends) {
    Instant term = ends.atStartOfDay(clock.getZone()).toInstant();
    return (term.isAfter(clock.instant()) ? term : clock.instant()).plus(GIVES_UP_AFTER_TERM);
  }

  /** Returns why the play had to stop, or null. */
  private String failureOf(Runnable play) {
    try {
      play.run();
      return null;
    } catch (RuntimeException failed) {
      return stackOf(failed) + leftOpen();
    }
  }

  boolean hasEnded(String code) {
    return signedIn.asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey("project")
        .processInstanceBusinessKey(code).count()) == 0;
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
