package org.nastavnik.simulation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the engine's jobs and timers on the virtual clock, one at a time, in the order of their due dates. Asks the job
 * table directly: the engine's own query reads every job, which ten thousand open tasks would make quadratic.
 */
class EngineTime {

  private static final String OPEN = "from ACT_RU_JOB where RETRIES_ > 0 and SUSPENSION_STATE_ = 1";
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
        "select DUEDATE_ " + OPEN + " and DUEDATE_ is not null order by DUEDATE_ fetch first 1 rows only", Timestamp.class);
    return due.isEmpty() ? null : due.get(0).toInstant();
  }

  /** Runs all that is due by now, and what that brings; throws why a job failed for good. */
  void runDue() {
    for (List<String> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(this::run);
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

  private List<String> due() {
    return database.queryForList(
        "select ID_ " + OPEN + " and DUEDATE_ <= ? order by DUEDATE_, ID_ fetch first " + BATCH + " rows only",
        String.class, Timestamp.from(clock.instant()));
  }

  private void run(String jobId) {
    List<String> type = database.queryForList("select TYPE_ from ACT_RU_JOB where ID_ = ?", String.class, jobId);
    if (type.isEmpty()) {
      return;
    }
    try {
      management.executeJob(jobId);
      if (type.get(0).equals("timer")) {
        timers++;
      } else {
        jobs++;
      }
    } catch (RuntimeException failed) {
      // The engine has counted the attempt and tries again later; when it gives up, so does the play.
      if (incidents() > 0) {
        throw failed;
      }
    }
  }
}
