package org.nastavnik.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.Decisions;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Checks rows of a calendar plan against the decision table {@code calendarPlanCheck}, and says which row is meant. */
@Component
class PlanCheck {

  private static final String TABLE = "calendarPlanCheck";
  private static final Set<String> ABOUT_LEAD = Set.of("leadTooShort", "leadTight");

  private final Decisions decisions;
  private final WorkingCalendar calendar;
  private final People people;
  private final SchoolClock clock;

  PlanCheck(Decisions decisions, WorkingCalendar calendar, People people, SchoolClock clock) {
    this.decisions = decisions;
    this.calendar = calendar;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Checks the rows one by one, in the order in which people see them.
   *
   * @param otherDays days on which other events of the project are held
   */
  List<PlanFinding> rows(Passport passport, List<NewEvent> rows, Collection<LocalDate> otherDays) {
    return rows(passport, rows, otherDays, inputs -> decisions.evaluate(TABLE, inputs));
  }

  /** The same for who only looks at a plan, whose events are all its rows. */
  List<PlanFinding> look(Passport passport, List<NewEvent> rows) {
    return rows(passport, rows, List.of(), decisions.newest(TABLE));
  }

  private List<PlanFinding> rows(Passport passport, List<NewEvent> rows, Collection<LocalDate> otherDays,
      Function<Map<String, Object>, List<Map<String, Object>>> table) {
    Set<String> methodologists = people.inGroup(Roles.METHODOLOGIST).stream().map(Person::userId).collect(Collectors.toSet());
    List<PlanFinding> findings = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      NewEvent row = rows.get(place);
      String number = String.valueOf(place + 1);
      long thatDay = Stream.concat(rows.stream().map(NewEvent::date), otherDays.stream()).filter(row.date()::equals).count();
      table.apply(inputs(passport, row, (int) thatDay, row.responsible() != null && methodologists.contains(row.responsible())))
          .forEach(found -> findings.add(finding(found, rowName(passport, number, row))));
    }
    return findings;
  }

  /** The same without asking for time to prepare: the events are under way already. */
  List<PlanFinding> movedRows(Passport passport, List<NewEvent> rows, Collection<LocalDate> otherDays) {
    return rows(passport, rows, otherDays).stream().filter(found -> !ABOUT_LEAD.contains(found.finding())).toList();
  }

  /** Refuses an event that comes into the plan by itself, and says which of its fields is wrong. */
  void refuseErrors(Passport passport, NewEvent event, Collection<LocalDate> otherDays) {
    rows(passport, List.of(event), otherDays).stream().filter(PlanFinding::error).findFirst().ifPresent(found -> {
      throw InvalidInput.of("nobodyResponsible".equals(found.finding()) ? "responsible" : "date", "project.event.refused",
          Messages.text("project.plan." + found.finding()));
    });
  }

  /** Checks that enough is planned of every kind; {@code missing} is how many events of a kind are not planned. */
  List<PlanFinding> targets(Passport passport, ToIntFunction<EventTarget> missing) {
    List<PlanFinding> findings = new ArrayList<>();
    for (EventTarget event : passport.events()) {
      int lacking = missing.applyAsInt(event);
      Map<String, Object> inputs = unasked(event.kind());
      inputs.put("missing", lacking);
      String name = Messages.text("project.plan.kind", event.name(), String.valueOf(lacking));
      decisions.evaluate(TABLE, inputs).forEach(found -> findings.add(finding(found, name)));
    }
    return findings;
  }

  /** Refuses the plan where there is an error among the findings. */
  void refuseErrors(List<PlanFinding> findings) {
    String errors = findings.stream().filter(PlanFinding::error).map(PlanFinding::text).collect(Collectors.joining("\n"));
    if (!errors.isEmpty()) {
      throw InvalidInput.of("events", "project.plan.refused", errors);
    }
  }

  /**
   * The days on which an event of each of these kinds would be in order, taken to lie side by side; none for some kind where
   * there are none. Every question costs an evaluation of the table, hence the halving.
   */
  Map<String, List<LocalDate>> daysInOrder(Passport passport, Collection<String> kinds) {
    Function<Map<String, Object>, List<Map<String, Object>>> table = kinds.isEmpty() ? null : decisions.newest(TABLE);
    return kinds.stream().collect(Collectors.toMap(Function.identity(), kind -> daysInOrder(passport, kind, table)));
  }

  private List<LocalDate> daysInOrder(Passport passport, String kind, Function<Map<String, Object>, List<Map<String, Object>>> table) {
    LocalDate from = clock.today().isBefore(passport.starts()) ? passport.starts() : clock.today();
    if (from.isAfter(passport.ends())) {
      return List.of();
    }
    List<LocalDate> days = from.datesUntil(passport.ends().plusDays(1)).filter(calendar::isWorkingDay).toList();
    Predicate<Integer> inOrder = place -> table.apply(
        inputs(passport, new NewEvent(kind, days.get(place), null, 0, null, null), 1, true)).isEmpty();
    int some = middles(0, days.size()).filter(inOrder::test).findFirst().orElse(-1);
    return some < 0 ? List.of() : days.subList(edge(some, -1, inOrder), edge(some, days.size(), inOrder) + 1);
  }

  /** The middle of a range, then the middles of its halves, of their halves, and so on. */
  private static IntStream middles(int from, int to) {
    List<int[]> ranges = new ArrayList<>(List.of(new int[] {from, to}));
    return IntStream.iterate(0, next -> next < ranges.size(), next -> next + 1).map(next -> {
      int[] range = ranges.get(next);
      int middle = (range[0] + range[1]) / 2;
      if (middle > range[0]) {
        ranges.add(new int[] {range[0], middle});
      }
      if (middle + 1 < range[1]) {
        ranges.add(new int[] {middle + 1, range[1]});
      }
      return middle;
    });
  }

  /** The last place in order on the way from one that is to one that is not. */
  private static int edge(int in, int out, Predicate<Integer> inOrder) {
    while (Math.abs(out - in) > 1) {
      int middle = (in + out) / 2;
      if (inOrder.test(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  private Map<String, Object> inputs(Passport passport, NewEvent row, int eventsThatDay, boolean hasResponsible) {
    Map<String, Object> inputs = unasked(row.kind());
    inputs.put("daysFromStart", (int) ChronoUnit.DAYS.between(passport.starts(), row.date()));
    inputs.put("workingDaysToEnd", workingDaysToEnd(passport, row.date()));
    inputs.put("workingDay", calendar.isWorkingDay(row.date()));
    inputs.put("eventsThatDay", eventsThatDay);
    inputs.put("hasResponsible", hasResponsible);
    inputs.put("leadWorkingDays", calendar.workingDaysBetween(clock.today(), row.date()));
    return inputs;
  }

  /** Negative on every day after the term, also where only days off lie between. */
  private int workingDaysToEnd(Passport passport, LocalDate day) {
    int workingDays = calendar.workingDaysBetween(day, passport.ends());
    return day.isAfter(passport.ends()) ? Math.min(workingDays, -1) : workingDays;
  }

  /** The table asks for all of its inputs; null matches nothing. */
  private static Map<String, Object> unasked(String kind) {
    Map<String, Object> inputs = new HashMap<>();
    for (String input : List.of("missing", "daysFromStart", "workingDaysToEnd", "workingDay", "eventsThatDay",
        "hasResponsible", "leadWorkingDays")) {
      inputs.put(input, null);
    }
    inputs.put("kind", kind);
    return inputs;
  }

  private static String rowName(Passport passport, String number, NewEvent row) {
    String kind = passport.eventTarget(row.kind()).map(EventTarget::name).orElse(row.kind());
    return Messages.text("project.plan.row", number, kind, Dates.text(row.date()));
  }

  private static PlanFinding finding(Map<String, Object> found, String where) {
    String name = (String) found.get("finding");
    return new PlanFinding(name, "error".equals(found.get("severity")), where + " " + Messages.text("project.plan." + name));
  }
}
