package org.nastavnik.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the engine's jobs and timers on the virtual clock, one at a time, in the order of their due dates. Asks the job
 * table directly: the engine's own query reads every job, which ten thousand open tasks would make quadratic. The engine's
 * own housekeeping is left to it.
 */
class EngineTime {

  /** Hears what became of each job. */
  interface Watch {

    void ran(DueJob job);

    /** The engine will not try it again; may throw the reason, to go no further. */
    void gaveUp(DueJob job, RuntimeException why);
  }

  private static final String OPEN = "from ACT_RU_JOB J left join ACT_RU_JOBDEF D on D.ID_ = J.JOB_DEF_ID_"
      + " where J.RETRIES_ > 0 and J.SUSPENSION_STATE_ = 1 and J.TYPE_ <> 'ever-living'";
  private static final String LISTENER = "taskListener~";
  private static final int BATCH = 200;

  private final JdbcTemplate database;
  private final ManagementService management;
  private final SchoolClock clock;
  private int timers;
  private int jobs;

  EngineTime(JdbcTemplate database, ManagementService management, SchoolClock clock) {
    this.database = database;
    this.management = management;
    this.clock = clock;
  }

  /** When the next job is due, or null. */
  Instant next() {
    List<Timestamp> due = database.queryForList(
        "select J.DUEDATE_ " + OPEN + " and J.DUEDATE_ is not null order by J.DUEDATE_ fetch first 1 rows only", Timestamp.class);
    return due.isEmpty() ? null : due.get(0).toInstant();
  }

  /** When the next timer of a process is due, or null. */
  Instant nextTimer() {
    return database.queryForObject("select min(J.DUEDATE_) " + OPEN + " and J.TYPE_ = 'timer' and J.PROCESS_INSTANCE_ID_ is not null"
        + " and J.DUEDATE_ > ?", (row, number) -> instant(row.getTimestamp(1)), Timestamp.from(clock.instant()));
  }

  /** Runs all that is due by now, and what that brings. */
  void runDue(Watch watch) {
    for (List<DueJob> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(job -> run(job, watch));
    }
  }

  /** Jobs that failed for good. */
  long incidents() {
    return management.createJobQuery().noRetriesLeft().count();
  }

  int timersFired() {
    return timers;
  }

  int jobsRun() {
    return jobs;
  }

  private List<DueJob> due() {
    return database.query("select J.ID_, J.TYPE_, J.PROCESS_DEF_ID_, J.PROCESS_INSTANCE_ID_, D.ACT_ID_, J.HANDLER_CFG_ " + OPEN
        + " and J.DUEDATE_ <= ? order by J.DUEDATE_, J.ID_ fetch first " + BATCH + " rows only",
        (row, number) -> job(row), Timestamp.from(clock.instant()));
  }

  private static DueJob job(ResultSet row) throws SQLException {
    String configuration = row.getString("HANDLER_CFG_");
    int listener = configuration == null ? -1 : configuration.indexOf(LISTENER);
    return new DueJob(row.getString("ID_"), row.getString("TYPE_").equals("timer"), row.getString("PROCESS_DEF_ID_"),
        row.getString("PROCESS_INSTANCE_ID_"), row.getString("ACT_ID_"),
        listener < 0 ? null : configuration.substring(listener + LISTENER.length()));
  }

  private void run(DueJob job, Watch watch) {
    if (retries(job).isEmpty()) {
      return;
    }
    try {
      management.executeJob(job.id());
    } catch (RuntimeException failed) {
      // The engine has counted the attempt and tries again later.
      if (retries(job).contains(0)) {
        watch.gaveUp(job, failed);
      }
      return;
    }
    if (job.isTimer()) {
      timers++;
    } else {
      jobs++;
    }
    watch.ran(job);
  }

  /** How often it will be tried; empty once it is gone. */
  private List<Integer> retries(DueJob job) {
    return database.queryForList("select RETRIES_ from ACT_RU_JOB where ID_ = ?", Integer.class, job.id());
  }

  private static Instant instant(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }
}
