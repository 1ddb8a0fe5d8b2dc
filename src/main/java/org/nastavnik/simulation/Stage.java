package org.nastavnik.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Random;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.WorkingCalendar;

/** What all who play share: the virtual time, chance from the seed, the agenda and the story. */
class Stage {

  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final int MINUTES_AT_WORK = 7 * 60;

  private final SchoolClock clock;
  private final WorkingCalendar calendar;
  private final SignedIn signedIn;
  private final Agenda agenda;
  private final Random random;
  private final Story story;

  Stage(SchoolClock clock, WorkingCalendar calendar, SignedIn signedIn, Agenda agenda, Random random, Story story) {
    this.clock = clock;
    this.calendar = calendar;
    this.signedIn = signedIn;
    this.agenda = agenda;
    this.random = random;
    this.story = story;
  }

  LocalDate today() {
    return clock.today();
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
  }

  /** The working day that many working days from today. */
  LocalDate workingDay(int workingDays) {
    return workingDay(clock.today(), workingDays);
  }

  /** The working day that many working days after {@code day}. */
  LocalDate workingDay(LocalDate day, int workingDays) {
    return calendar.plusWorkingDays(day, workingDays);
  }

  /** The day of a moment in the organisation's zone. */
  LocalDate dayOf(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }

  void tell(String line) {
    story.tell(line);
  }

  /** A number from 0 to {@code bound - 1}. */
  int chance(int bound) {
    return random.nextInt(bound);
  }

  /** That person does something on a working day, {@code workingDays} from today, at some hour. */
  void after(int workingDays, String userId, Runnable act) {
    on(workingDay(workingDays), userId, act);
  }

  /** That person does something on that day, or as soon as people work again. */
  void on(LocalDate day, String userId, Runnable act) {
    at(momentOn(calendar.nextWorkingDay(day)), userId, act);
  }

  /** That person does something at that moment, which is still to come. */
  void at(LocalDateTime moment, String userId, Runnable act) {
    at(moment.atZone(clock.getZone()).toInstant(), userId, act);
  }

  private void at(Instant moment, String userId, Runnable act) {
    agenda.at(moment, () -> signedIn.as(userId, () -> tried(act, userId)));
  }

  /** Something outside the organisation happens after that many days. */
  void outside(int days, Runnable act) {
    agenda.at(momentOn(clock.today().plusDays(days)), () -> signedIn.asSystem(() -> {
      tried(act, null);
      return null;
    }));
  }

  private static void tried(Runnable act, String userId) {
    try {
      act.run();
    } catch (RuntimeException failed) {
      throw StepFailed.in(userId, failed);
    }
  }

  private Instant momentOn(LocalDate day) {
    ZonedDateTime moment = day.atTime(MORNING).plusMinutes(chance(MINUTES_AT_WORK)).atZone(clock.getZone());
    Instant now = clock.instant();
    return moment.toInstant().isBefore(now) ? now.plusSeconds(60L * (1 + chance(20))) : moment.toInstant();
  }
}
