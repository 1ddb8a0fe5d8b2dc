package org.nastavnik.simulation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of a demo on; what becomes due on the way happens in its order, each at its time. One journey at a time,
 * and while it lasts the engine's own job executor rests: it would run things side by side.
 */
@Component
@Profile("demo")
class TimeMachine {

  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final Duration OTHERS_FINISH_IN = Duration.ofSeconds(30);
  private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(50);

  private final DemoClock demoClock;
  private final SchoolClock clock;
  private final JourneyLog log;
  private final JdbcTemplate database;
  private final EngineTime engine;
  private final SignedIn signedIn;
  private final ObjectProvider<JobExecutor> jobExecutor;
  private final Semaphore turn = new Semaphore(1);
  private volatile Journey last;

  TimeMachine(DemoClock demoClock, SchoolClock clock, JourneyLog log, JdbcTemplate database, ManagementService management,
      SignedIn signedIn, ObjectProvider<JobExecutor> jobExecutor) {
    this.demoClock = demoClock;
    this.clock = clock;
    this.log = log;
    this.database = database;
    this.engine = new EngineTime(database, management, clock);
    this.signedIn = signedIn;
    this.jobExecutor = jobExecutor;
  }

  /** What happened on the last journey since the server started, or null. */
  Journey last() {
    return last;
  }

  boolean isUnderWay() {
    return turn.availablePermits() == 0;
  }

  /** When the next timer of a process is due, or null. */
  Instant nextTimer() {
    return engine.nextTimer();
  }

  /** When the next open task is due, or null. */
  Instant nextDeadline() {
    Timestamp due = database.queryForObject("select min(DUE_DATE_) from ACT_RU_TASK where SUSPENSION_STATE_ = 1 and DUE_DATE_ > ?",
        Timestamp.class, Timestamp.from(clock.instant()));
    return due == null ? null : due.toInstant();
  }

  /**
   * Moves the clock on to that moment.
   *
   * @throws InvalidInput where it has passed, is too far, or the clock is being moved already
   */
  void moveTo(Instant moment) {
    requireReachable(moment);
    last = alone(() -> travel(moment));
  }

  /** @throws InvalidInput where that moment has passed or is too far */
  void requireReachable(Instant moment) {
    if (!moment.isAfter(clock.instant())) {
      throw InvalidInput.of("date", "clock.refused.past");
    }
    if (moment.isAfter(clock.instant().plus(FARTHEST))) {
      throw InvalidInput.of("date", "clock.refused.far");
    }
  }

  /**
   * Does something, as the system, while nobody else moves the clock and no jobs run but those it runs itself.
   *
   * @throws InvalidInput where the clock is being moved already
   */
  <T> T alone(Supplier<T> work) {
    if (!turn.tryAcquire()) {
      throw InvalidInput.because("clock.refused.busy");
    }
    JobExecutor executor = jobExecutor.getIfAvailable();
    boolean wasActive = executor != null && executor.isActive();
    try {
      if (wasActive) {
        executor.shutdown();
        letRunningJobsFinish();
      }
      return signedIn.asSystem(work);
    } finally {
      if (wasActive) {
        executor.start();
      }
      turn.release();
    }
  }

  private Journey travel(Instant target) {
    JourneyLog.Page page = log.begin();
    engine.runDue(page);
    for (Instant next = engine.next(); next != null && !next.isAfter(target); next = engine.next()) {
      demoClock.moveTo(next);
      engine.runDue(page);
    }
    demoClock.moveTo(target);
    engine.runDue(page);
    return page.end();
  }

  /** Those that run are locked; a lock of somebody who died meanwhile is not waited for. */
  private void letRunningJobsFinish() {
    long begun = System.nanoTime();
    while (areJobsRunning() && System.nanoTime() - begun < OTHERS_FINISH_IN.toNanos()) {
      LockSupport.parkNanos(LOOKS_AGAIN_AFTER.toNanos());
    }
  }

  private boolean areJobsRunning() {
    return database.queryForObject("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null and LOCK_EXP_TIME_ > ?", Integer.class,
        Timestamp.from(clock.instant())) > 0;
  }
}
