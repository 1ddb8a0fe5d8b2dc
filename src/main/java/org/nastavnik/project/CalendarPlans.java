package org.nastavnik.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Roles;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Calendar plans: proposed, edited, put in force, added to and moved about. */
@Service
@Transactional
class CalendarPlans {

  /** A new date for an event that was not held yet. */
  record Move(PlannedEventId event, LocalDate date) {}

  private final AllProjects projects;
  private final PlanRows rows;
  private final PlanCheck check;
  private final Results results;
  private final People people;
  private final WorkingCalendar calendar;
  private final IdGenerator ids;
  private final SchoolClock clock;
  private final ProjectProcess process;

  CalendarPlans(AllProjects projects, PlanRows rows, PlanCheck check, Results results, People people,
      WorkingCalendar calendar, IdGenerator ids, SchoolClock clock, ProjectProcess process) {
    this.projects = projects;
    this.rows = rows;
    this.check = check;
    this.results = results;
    this.people = people;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
    this.process = process;
  }

  /** Fills an empty plan with events for every target; a plan that has rows stays as it is. */
  void propose(ProjectId id) {
    Passport passport = passport(id);
    if (rowsOf(id).isEmpty()) {
      store(id, proposal(passport, EventTarget::target, List.of(), people.inGroup(Roles.METHODOLOGIST)), false);
    }
  }

  /**
   * Rows that would make up for what can no longer be reached.
   *
   * @param open rows whose event is still to come
   */
  List<NewEvent> proposeMakeUp(Passport passport, Progress progress, List<PlanRow> open, List<Person> methodologists) {
    return proposal(passport, event -> progress.outOfReach(event.kind()), open, methodologists);
  }

  /** Replaces the rows of a plan that is not approved yet. */
  void plan(ProjectId id, List<NewEvent> events) {
    Passport passport = passport(id);
    requireKinds(passport, events);
    List<PlanFinding> findings = new ArrayList<>(check.rows(passport, events, List.of()));
    findings.addAll(check.targets(passport, event -> event.target() - count(events, event.kind())));
    check.refuseErrors(findings);
    rows.deleteAll(rowsOf(id).stream().filter(row -> !row.isApproved()).toList());
    store(id, events, false);
  }

  /** What the director should know of a plan that can be approved. */
  List<PlanFinding> warnings(Passport passport, List<PlanRow> planned) {
    return check.look(passport, planned.stream().map(PlanRow::asNew).toList());
  }

  void giveBack(ProjectId id, String remark) {
    projects.require(id).returnPlan(remark);
  }

  /** The rows become the baseline. */
  void approve(ProjectId id, String by) {
    projects.require(id).approvePlan(by, clock.instant());
    rowsOf(id).forEach(row -> row.approve(clock.instant()));
  }

  /** Plans events, and where wanted a contest, in place of what failed. */
  void makeUp(ProjectId id, List<NewEvent> events, Boolean repeatContest) {
    Passport passport = passport(id);
    Progress progress = results.progress(passport);
    boolean contest = Boolean.TRUE.equals(repeatContest) && progress.isMissing("contest");
    if (events.isEmpty() && !contest) {
      throw InvalidInput.of("events", "project.makeUp.nothing");
    }
    requireKinds(passport, events);
    List<PlanFinding> findings = new ArrayList<>(check.rows(passport, events, daysTaken(id)));
    findings.addAll(check.targets(passport, event -> progress.outOfReach(event.kind()) - count(events, event.kind())));
    check.refuseErrors(findings);
    projects.require(id).planContest(contest);
    store(id, events, true).forEach(row -> row.approve(clock.instant()));
  }

  /** Brings events into a project that is being carried out. */
  void add(ProjectId id, List<NewEvent> events) {
    Project project = running(id, events);
    check.refuseErrors(check.rows(project.passport(), events, daysTaken(id)));
    bringIn(project, events);
  }

  /** The same for an event by itself: what is wrong is said of its field, not of a row. */
  void add(ProjectId id, NewEvent event) {
    Project project = running(id, List.of(event));
    check.refuseErrors(project.passport(), event, daysTaken(id));
    bringIn(project, List.of(event));
  }

  private Project running(ProjectId id, List<NewEvent> events) {
    Project project = projects.require(id);
    project.refuseUnlessRunning();
    requireKinds(project.passport(), events);
    return project;
  }

  private void bringIn(Project project, List<NewEvent> events) {
    for (PlanRow row : store(project.id(), events, true)) {
      row.approve(clock.instant());
      process.eventAdded(project, row.id());
    }
  }

  /** Moves events that were not held yet; the running events tell everybody, or refuse. */
  void move(ProjectId id, List<Move> moves, String reason) {
    Map<PlannedEventId, PlanRow> open = new LinkedHashMap<>();
    openRows(id).forEach(row -> open.put(row.id(), row));
    Map<PlanRow, LocalDate> moving = new LinkedHashMap<>();
    for (Move move : moves) {
      PlanRow row = open.remove(move.event());
      if (row == null) {
        throw InvalidInput.of("moves", "project.replan.notOpen");
      }
      if (!move.date().isAfter(clock.today())) {
        throw InvalidInput.of("moves", "project.replan.past", Dates.text(move.date()));
      }
      moving.put(row, move.date());
    }
    List<NewEvent> moved = moving.entrySet().stream().map(move -> move.getKey().asNewOn(move.getValue())).toList();
    check.refuseErrors(check.movedRows(passport(id), moved, open.values().stream().map(PlanRow::dueOn).toList()));
    moving.forEach((row, date) -> {
      row.moveTo(date);
      process.eventPostponed(row.id(), date, reason);
    });
  }

  void noteNewDate(PlannedEventId id, LocalDate date) {
    rows.findById(id).orElseThrow(() -> InvalidInput.because("project.plan.rowUnknown")).moveTo(date);
  }

  /** Approved rows whose event is still to come, the earliest first. */
  @Transactional(readOnly = true)
  public List<PlanRow> openRows(ProjectId id) {
    return rowsOf(id).stream().filter(row -> row.isApproved() && !row.hasEnded()).toList();
  }

  /** Whether a contest is planned, still promised and not reached yet. */
  @Transactional(readOnly = true)
  public boolean isContestDue(ProjectId id) {
    Project project = projects.require(id);
    return project.isContestPlanned() && results.progress(project.passport()).isMissing("contest");
  }

  void end(PlannedEventId id, String outcome) {
    rows.findById(id).orElseThrow().end(outcome, clock.instant());
  }

  private List<NewEvent> proposal(Passport passport, ToIntFunction<EventTarget> count, List<PlanRow> open, List<Person> methodologists) {
    List<EventTarget> wanted = passport.events().stream().filter(event -> count.applyAsInt(event) > 0).toList();
    Map<String, List<LocalDate>> days = check.daysInOrder(passport, wanted.stream().map(EventTarget::kind).toList());
    List<PlanProposal.Wish> wishes = wanted.stream().filter(event -> !days.get(event.kind()).isEmpty())
        .map(event -> wish(event, count.applyAsInt(event), days.get(event.kind()))).toList();
    Set<LocalDate> taken = open.stream().map(PlanRow::dueOn).collect(Collectors.toSet());
    return new PlanProposal(wishes, day -> calendar.isWorkingDay(day) && !taken.contains(day),
        methodologists.stream().map(Person::userId).toList()).rows();
  }

  private static PlanProposal.Wish wish(EventTarget event, int count, List<LocalDate> days) {
    return new PlanProposal.Wish(event.kind(), count, days.get(0), days.get(days.size() - 1));
  }

  private List<LocalDate> daysTaken(ProjectId id) {
    return openRows(id).stream().map(PlanRow::dueOn).toList();
  }

  private static int count(List<NewEvent> events, String kind) {
    return (int) events.stream().filter(event -> event.kind().equals(kind)).count();
  }

  private static void requireKinds(Passport passport, List<NewEvent> events) {
    for (NewEvent event : events) {
      if (passport.eventTarget(event.kind()).isEmpty()) {
        throw InvalidInput.of("events", "project.plan.kindUnknown", event.kind());
      }
    }
  }

  private List<PlanRow> store(ProjectId id, List<NewEvent> events, boolean makeUp) {
    List<PlanRow> stored = events.stream().sorted(Comparator.comparing(NewEvent::date).thenComparing(NewEvent::time))
        .map(event -> new PlanRow(new PlannedEventId(ids.generateId()), id, event, makeUp)).toList();
    return rows.saveAll(stored);
  }

  private List<PlanRow> rowsOf(ProjectId id) {
    return rows.findByProjectIdOrderByPlannedOnAscBeginsAtAscIdAsc(id);
  }

  private Passport passport(ProjectId id) {
    return projects.passport(id);
  }
}
