package org.nastavnik.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the house, in the organisation's time zone; the engine's clock follows it. It runs with the machine's
 * unless it is stopped at an instant, as tests and the simulation do, or set ahead, as a demo may be.
 */
public class SchoolClock extends Clock {

  private final ZoneId zone;
  private volatile Instant stoppedAt;
  private volatile Duration ahead = Duration.ZERO;

  public SchoolClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Stops the clock at {@code instant}, the engine's with it. */
  public void stopAt(Instant instant) {
    stoppedAt = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** Moves a stopped clock on. */
  public void advance(Duration by) {
    stopAt(instant().plus(by));
  }

  /** Lets the clock run with the machine's again. */
  public void run() {
    runAhead(Duration.ZERO);
  }

  /** Lets the clock run by that much ahead of the machine's, the engine's with it. */
  public void runAhead(Duration by) {
    ahead = by;
    stoppedAt = null;
    ClockUtil.offset(by.toMillis());
  }

  /** By how much it runs ahead of the machine's. */
  public Duration ahead() {
    return ahead;
  }

  /** Today in the organisation's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant(), zone);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return stoppedAt == null ? Clock.offset(Clock.system(other), ahead) : Clock.fixed(stoppedAt, other);
  }

  @Override
  public Instant instant() {
    Instant stopped = stoppedAt;
    return stopped == null ? Clock.system(ZoneOffset.UTC).instant().plus(ahead) : stopped;
  }
}
