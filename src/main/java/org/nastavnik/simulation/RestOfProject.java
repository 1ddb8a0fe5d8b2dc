package org.nastavnik.simulation;

import jakarta.annotation.PreDestroy;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nastavnik.contest.Contests;
import org.nastavnik.people.People;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Progress;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Failure;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Plays the rest of a demo's project in the background, with the people of the simulation, from where it stands. What they
 * have done stays done when it is stopped, fails or the server goes down.
 */
@Component
@Profile("demo")
class RestOfProject {

  private static final Logger LOG = LoggerFactory.getLogger(RestOfProject.class);
  private static final int JURORS = 5;

  /** How a play goes or went. */
  enum State { PLAYING, STOPPING, STOPPED, CLOSED, FAILED }

  /**
   * How a play stands now.
   *
   * @param from where the clock stood when it began, in the organisation's zone
   * @param now where it stands, or stood when it ended
   * @param failure which step did not succeed and why, or null
   */
  record View(ProjectId project, String name, State state, LocalDateTime from, LocalDateTime now, int tasks, int timers,
      List<KeptStory.Line> story, Progress progress, Failure failure) {

    public boolean isOver() {
      return state != State.PLAYING && state != State.STOPPING;
    }
  }

  private final Simulation simulation;
  private final TimeMachine machine;
  private final DemoClock demoClock;
  private final SchoolClock clock;
  private final JourneyLog log;
  private final Projects projects;
  private final Contests contests;
  private final People people;
  private final JdbcTemplate database;
  private final ExecutorService stage = Executors.newSingleThreadExecutor(play -> {
    Thread thread = new Thread(play, "rest of a project");
    thread.setDaemon(true);
    return thread;
  });
  private volatile Play current;

  RestOfProject(Simulation simulation, TimeMachine machine, DemoClock demoClock, SchoolClock clock, JourneyLog log, Projects projects,
      Contests contests, People people, JdbcTemplate database) {
    this.simulation = simulation;
    this.machine = machine;
    this.demoClock = demoClock;
    this.clock = clock;
    this.log = log;
    this.projects = projects;
    this.contests = contests;
    this.people = people;
    this.database = database;
  }

  /** The play that goes on, or the last one since the server started; null before. */
  View view() {
    Play play = current;
    return play == null ? null : play.view();
  }

  /** Whether there is something left to play. */
  boolean canPlay(ProjectId project) {
    return projects.ending(project).isEmpty() && !simulation.hasEnded(projects.passport(project).code());
  }

  /**
   * Begins to play; returns at once.
   *
   * @throws InvalidInput where the project has ended, or the clock is being moved already
   */
  synchronized void begin(ProjectId project) {
    if (!canPlay(project)) {
      throw InvalidInput.because("play.refused.ended");
    }
    if (machine.isUnderWay() || current != null && !current.view().isOver()) {
      throw InvalidInput.because("clock.refused.busy");
    }
    Play play = new Play(project);
    current = play;
    stage.execute(play);
  }

  /** Lets the play end after the step at hand. */
  void stop() {
    Play play = current;
    if (play != null) {
      play.stop();
    }
  }

  @PreDestroy
  void close() {
    stop();
    stage.shutdown();
  }

  /** One play. */
  private class Play implements Runnable {

    private final ProjectId project;
    private final String name;
    private final KeptStory story = new KeptStory(clock);
    private final Simulation.Rest rest;
    private final LocalDateTime from = now();
    private volatile State state = State.PLAYING;
    private volatile LocalDateTime over;
    private volatile Failure failure;

    Play(ProjectId project) {
      this.project = project;
      Passport passport = projects.passport(project);
      this.name = passport.name();
      // An idea from each branch.
      var options = new SimulationOptions(null, passport.branches().size(), JURORS, new Random().nextLong(), null);
      var means = new Simulation.Means(new FoundArrivals(database, contests, project), demoClock::moveTo, story);
      this.rest = simulation.rest(project, options, means);
    }

    @Override
    public void run() {
      try {
        machine.alone(() -> {
          rest.play(() -> state == State.STOPPING);
          return null;
        });
        end(state == State.STOPPING ? State.STOPPED : State.CLOSED);
      } catch (RuntimeException failed) {
        LOG.warn("The play of {} failed", name, failed);
        failure = words(failed);
        end(State.FAILED);
      }
    }

    void stop() {
      if (state == State.PLAYING) {
        state = State.STOPPING;
      }
    }

    private void end(State how) {
      over = now();
      state = how;
    }

    View view() {
      return new View(project, name, state, from, over == null ? now() : over, rest.tasksDone(), rest.timersFired(), story.lines(),
          projects.progress(project), failure);
    }
  }

  private Failure words(RuntimeException failed) {
    if (!(failed instanceof StepFailed step)) {
      return Failure.of(failed);
    }
    Failure why = Failure.of(step.getCause());
    String who = step.userId() == null ? Messages.text("play.nobody") : people.name(step.userId());
    String what = step.job() != null ? log.name(step.job())
        : step.task() == null ? Messages.text("play.ownAccord") : Translations.text(step.task());
    return new Failure(Messages.text("play.failedStep", what, who, why.words()), why.detail());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
