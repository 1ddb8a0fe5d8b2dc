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
 * By which day registration opens as a rule: the day an event of its kind is announced by, in the decision table
 * {@code eventPreparation}. Not within a transaction that only reads: the engine keeps a record of what it decided.
 */
@Component
public class RegistrationTerms {

  private static final String TABLE = "eventPreparation";

  private record RuleKey(String tableVersion, String kind) {}

  private final Map<RuleKey, Integer> known = new ConcurrentHashMap<>();
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

  /** For those of the events that wait for their announcement; one that should have been announced by now is left out. */
  public Map<EventId, LocalDate> opensBy(Collection<EventView> events) {
    Map<EventId, LocalDate> days = new HashMap<>();
    if (events.stream().anyMatch(RegistrationTerms::waits)) {
      String version = tableVersion();
      events.stream().filter(RegistrationTerms::waits)
          .forEach(event -> days.put(event.id(), calendar.plusWorkingDays(event.day(), -daysBefore(version, event.kind()))));
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

  private int daysBefore(String version, String kind) {
    return known.computeIfAbsent(new RuleKey(version, kind), rule ->
        ((Number) decisions.evaluate(TABLE, Map.of("kind", rule.kind())).get(0).get("announcementDays")).intValue());
  }
}
