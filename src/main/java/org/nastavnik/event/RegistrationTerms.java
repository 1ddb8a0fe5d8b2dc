package org.nastavnik.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * On which day an event is begun to be prepared, and by which day registration opens as a rule: the day an event of its kind is
 * announced by; both by the decision table {@code eventPreparation}. Not within a transaction that only reads: the engine keeps a record of what it decided.
 */
@Component
public class RegistrationTerms {

  private static final String TABLE = "eventPreparation";

  private record RuleKey(String tableVersion, String kind) {}

  /** Working days before the event. */
  private record Ahead(int programme, int announcement) {}

  /**
   * What is ahead of one event.
   *
   * @param preparedFrom null where that day has come
   * @param opensBy null where that day has passed, or the event does not wait for its announcement
   */
  public record Terms(LocalDate preparedFrom, LocalDate opensBy) {

    static final Terms NONE = new Terms(null, null);
  }

  private final Map<RuleKey, Ahead> known = new ConcurrentHashMap<>();
  private final Decisions decisions;
  private final RepositoryService definitions;
  private final WorkingCalendar calendar;
  private final SignedIn signedIn;
  private final SchoolClock clock;

  RegistrationTerms(Decisions decisions, RepositoryService definitions, WorkingCalendar calendar, SignedIn signedIn, SchoolClock clock) {
    this.decisions = decisions;
    this.definitions = definitions;
    this.calendar = calendar;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Of an event that waits for its announcement; of others there are none. */
  public Terms of(EventView event) {
    if (!waits(event)) {
      return Terms.NONE;
    }
    Ahead ahead = ahead(tableVersion(), event.kind());
    LocalDate preparedFrom = calendar.plusWorkingDays(event.day(), -ahead.programme());
    LocalDate opensBy = calendar.plusWorkingDays(event.day(), -ahead.announcement());
    return new Terms(preparedFrom.isAfter(clock.today()) ? preparedFrom : null, opensBy.isBefore(clock.today()) ? null : opensBy);
  }

  /** For those of the events that wait for their announcement; one that should have been announced by now is left out. */
  public Map<EventId, LocalDate> opensBy(Collection<EventView> events) {
    Map<EventId, LocalDate> days = new HashMap<>();
    if (events.stream().anyMatch(RegistrationTerms::waits)) {
      String version = tableVersion();
      events.stream().filter(RegistrationTerms::waits)
          .forEach(event -> days.put(event.id(), calendar.plusWorkingDays(event.day(), -ahead(version, event.kind()).announcement())));
      days.values().removeIf(day -> day.isBefore(clock.today()));
    }
    return days;
  }

  private static boolean waits(EventView event) {
    return event.state() == EventState.PLANNED;
  }

  private String tableVersion() {
    return signedIn.asSystem(() -> definitions.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE).latestVersion()
        .singleResult().getId());
  }

  private Ahead ahead(String version, String kind) {
    return known.computeIfAbsent(new RuleKey(version, kind), rule -> {
      Map<String, Object> decided = decisions.evaluate(TABLE, Map.of("kind", rule.kind())).get(0);
      return new Ahead(((Number) decided.get("programmeDays")).intValue(), ((Number) decided.get("announcementDays")).intValue());
    });
  }
}
