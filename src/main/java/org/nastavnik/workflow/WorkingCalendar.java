package org.nastavnik.workflow;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working days: Monday to Friday without Russian public holidays, corrected by the settings. */
@Component
public class WorkingCalendar {

  private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.RUSSIA));
  private final WorkflowProperties settings;

  WorkingCalendar(WorkflowProperties settings) {
    this.settings = settings;
  }

  public boolean isWorkingDay(LocalDate day) {
    if (settings.workingDays().contains(day)) {
      return true;
    }
    boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !settings.daysOff().contains(day) && !holidays.isHoliday(day);
  }

  /** The working day {@code days} working days after {@code from}, before it where negative; {@code from} itself for 0. */
  public LocalDate plusWorkingDays(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = Math.abs(days); left > 0; ) {
      day = day.plusDays(Integer.signum(days));
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The day itself if people work on it, else the first working day after it. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
  }

  /** Working days after {@code from} up to and including {@code to}; negative where {@code to} is the earlier. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
