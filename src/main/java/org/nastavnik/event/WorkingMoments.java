package org.nastavnik.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Moments counted in working days, as the engine's timers and deadlines need them. */
@Component
class WorkingMoments {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final WorkingCalendar calendar;
  private final SchoolClock clock;

  WorkingMoments(WorkingCalendar calendar, SchoolClock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Morning of the day {@code workingDays} working days after {@code day}, before it where negative. */
  Date morning(LocalDate day, int workingDays) {
    return Date.from(at(day, workingDays, MORNING));
  }

  /** Morning of the day so many working days from today. */
  Instant morningIn(int workingDays) {
    return at(clock.today(), workingDays, MORNING);
  }

  /** Evening of the day so many working days from today. */
  Instant eveningIn(int workingDays) {
    return at(clock.today(), workingDays, EVENING);
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  private Instant at(LocalDate day, int workingDays, LocalTime hour) {
    return calendar.plusWorkingDays(day, workingDays).atTime(hour).atZone(clock.getZone()).toInstant();
  }
}
