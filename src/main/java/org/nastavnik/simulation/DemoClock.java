package org.nastavnik.simulation;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sets the clock of a demo ahead. How far is stored, as what happened in the school must not lie in its future after a
 * restart; an engine plugin, to be there before anything runs. Time never goes back.
 */
@Component
@Profile("demo")
@DependsOnDatabaseInitialization
class DemoClock extends AbstractProcessEnginePlugin {

  private final JdbcTemplate database;
  private final SchoolClock clock;

  DemoClock(JdbcTemplate database, SchoolClock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    database.queryForList("select ahead_millis from demo_clock", Long.class).forEach(ahead -> clock.runAhead(Duration.ofMillis(ahead)));
  }

  /** Sets the clock on to that moment, from which it runs on; a moment that has passed changes nothing. */
  synchronized void moveTo(Instant moment) {
    Duration further = Duration.between(clock.instant(), moment);
    if (further.isNegative()) {
      return;
    }
    // A whole number as it is stored, and rather a little late than before what is due at the moment.
    Duration ahead = Duration.ofMillis(clock.ahead().plus(further).toMillis() + 1);
    if (database.update("update demo_clock set ahead_millis = ?", ahead.toMillis()) == 0) {
      database.update("insert into demo_clock (ahead_millis) values (?)", ahead.toMillis());
    }
    clock.runAhead(ahead);
  }
}
