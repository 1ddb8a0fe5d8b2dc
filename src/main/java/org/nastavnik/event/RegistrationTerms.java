package org.nastavnik.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * On which day an event is begun to be prepared, and by which day registration opens as a rule: the day an event of its kind is
 * announced by; both by the decision table {@code eventPreparation}.
 */
@Component
public class RegistrationTerms {

  private static final String TABLE = "eventPreparation";

  private static final String PROGRAMME = "programmeDays";
  private static final String ANNOUNCEMENT = "announcementDays";

  /**
   * What is ahead of one event.
   *
   * @param preparedFrom null where that day has come
   * @param opensBy null where that day has passed, or the event does not wait for its announcement
   */
  public record Terms(LocalDate preparedFrom, LocalDate opensBy) {

    static final Terms NONE = new Terms(null, null);
  }

  private final Decisions decisions;
  private final WorkingCalendar calendar;
  private final SchoolClock clock;

  RegistrationTerms(Decisions decisions, WorkingCalendar calendar, SchoolClock clock) {
    this.decisions = decisions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Of an event that waits for its announcement; of others there are none. */
  public Terms of(EventView event) {
    if (!waits(event)) {
      return Terms.NONE;
    }
    List<Map<String, Object>> decided = decisions.look(TABLE, Map.of("kind", event.kind()));
    LocalDate preparedFrom = calendar.plusWorkingDays(event.day(), -ahead(decided, PROGRAMME));
    LocalDate opensBy = calendar.plusWorkingDays(event.day(), -ahead(decided, ANNOUNCEMENT));
    return new Terms(preparedFrom.isAfter(clock.today()) ? preparedFrom : null, opensBy.isBefore(clock.today()) ? null : opensBy);
  }

  /** For those of the events that wait for their announcement; one that should have been announced by now is left out. */
  public Map<EventId, LocalDate> opensBy(Collection<EventView> events) {
    Map<EventId, LocalDate> days = new HashMap<>();
    if (events.stream().anyMatch(RegistrationTerms::waits)) {
      Function<Map<String, Object>, List<Map<String, Object>>> table = decisions.newest(TABLE);
      Map<String, Integer> ahead = new HashMap<>();
      events.stream().filter(RegistrationTerms::waits).forEach(event -> days.put(event.id(), calendar.plusWorkingDays(event.day(),
          -ahead.computeIfAbsent(event.kind(), kind -> ahead(table.apply(Map.of("kind", kind)), ANNOUNCEMENT)))));
      days.values().removeIf(day -> day.isBefore(clock.today()));
    }
    return days;
  }

  private static boolean waits(EventView event) {
    return event.state() == EventState.PLANNED;
  }

  /** So many working days before the event. */
  private static int ahead(List<Map<String, Object>> decided, String what) {
    return ((Number) decided.get(0).get(what)).intValue();
  }
}
