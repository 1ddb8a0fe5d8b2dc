package org.nastavnik.project.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nastavnik.people.People;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ChangeAsked;
import org.nastavnik.project.Course;
import org.nastavnik.project.Phase;
import org.nastavnik.project.PlannedEvent;
import org.nastavnik.project.PlannedResult;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.project.ResultSource.Coming;
import org.nastavnik.project.Standing;
import org.nastavnik.project.page.Forecast.Goal;
import org.nastavnik.project.page.Forecast.Open;
import org.nastavnik.project.page.Forecast.Outlook;
import org.nastavnik.project.page.Gantt.Bar;
import org.nastavnik.project.page.ProjectPage.PlanLine;
import org.nastavnik.project.page.ProjectPage.Target;
import org.nastavnik.workflow.OwedTasks;
import org.nastavnik.workflow.OwedTasks.OwedTask;
import org.nastavnik.workflow.OwedTasks.UnderWay;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** Puts the page of a project together. */
@Component
class ProjectPages {

  /** From the day of an event: attendance, report, acceptance. */
  private static final int STEPS_AFTER_EVENT = 3;
  /** From the last day of judging: ranking, signature, approval. */
  private static final int STEPS_AFTER_JUDGING = 3;
  /** From a draft to what is in force, or from rules to the announcement and the weeks for entries and judging. */
  private static final int STEPS_OF_REGULATION = 6;
  private static final int STEPS_OF_CONTEST = 12;

  private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd.MM");

  private final Projects projects;
  private final OwedTasks owedTasks;
  private final People people;
  private final SchoolClock clock;

  ProjectPages(Projects projects, OwedTasks owedTasks, People people, SchoolClock clock) {
    this.projects = projects;
    this.owedTasks = owedTasks;
    this.people = people;
    this.clock = clock;
  }

  /** Those in charge are told what is late, who owes it, and what change of the passport waits. */
  ProjectPage of(ProjectId id, Reader reader) {
    Course course = projects.course(id);
    Standing standing = course.standing();
    List<PlannedResult> over = course.plan().stream().filter(row -> !row.isOpen()).toList();
    boolean hasCourse = standing.inForce() && standing.ending() == null && !course.plan().isEmpty();
    Outlook outlook = hasCourse ? outlook(course, over) : null;
    List<Target> targets = standing.progress().requirements().stream().map(requirement -> new Target(requirement,
        planned(requirement, course), outlook == null ? null : outlook.chances().get(requirement.key()))).toList();
    boolean watches = reader.isStaff() && standing.ending() == null;
    UnderWay open = watches ? owedTasks.underWay(id.toString(), reader.userId(), reader.roles(), reader.isOneOf(Roles.DIRECTOR, Roles.COORDINATOR)) : UnderWay.NONE;
    ChangeAsked asked = watches ? course.asked() : null;
    Map<String, String> names = people.names(Stream.of(course.plan().stream().map(row -> row.event().responsible()),
        Stream.concat(open.late().tasks().stream(), open.ahead().stream()).map(OwedTask::owner), Stream.ofNullable(asked).map(ChangeAsked::by)).flatMap(ids -> ids).filter(Objects::nonNull).distinct().toList());
    Map<String, Coming> coming = coming(standing);
    Map<String, String> titles = titles(standing);
    List<PlanLine> lines = course.plan().stream().map(row -> line(row, coming.get(row.event().id().toString()), titles, names)).toList();
    Map<String, Long> named = lines.stream().collect(Collectors.groupingBy(PlanLine::name, Collectors.counting()));
    List<Bar> bars = Stream.concat(course.phases().stream().map(this::bar), lines.stream().map(line -> bar(line, named.get(line.name()) > 1))).toList();
    return new ProjectPage(course, targets, outlook, course.paces().size(), over.size(),
        Gantt.of(bars, standing.starts(), standing.ends(), clock.today()), lines, clock.today(),
        watches ? LateWork.of(open.late(), lines, titles, names, clock) : LateWork.NONE,
        LateWork.ahead(open.ahead(), titles, names, clock), asked, asked == null ? null : names.getOrDefault(asked.by(), asked.by()));
  }

  /** Topics by id of the event, as far as they are known. */
  private static Map<String, String> titles(Standing standing) {
    Map<String, String> titles = new HashMap<>();
    for (Requirement requirement : standing.progress().requirements()) {
      requirement.evidence().forEach(one -> titles.put(one.subjectId(), one.title()));
      requirement.coming().forEach(one -> titles.put(one.subjectId(), one.title()));
    }
    return titles;
  }

  /** What is on its way, by id. */
  private static Map<String, Coming> coming(Standing standing) {
    return standing.progress().requirements().stream().flatMap(requirement -> requirement.coming().stream())
        .collect(Collectors.toMap(Coming::subjectId, Function.identity(), (one, other) -> one));
  }

  private static int planned(Requirement requirement, Course course) {
    return requirement.eventKind().map(kind -> (int) openRows(course, kind).count()).orElse(requirement.underWay());
  }

  private static Stream<PlannedResult> openRows(Course course, String kind) {
    return course.plan().stream().filter(row -> row.isOpen() && row.event().kind().equals(kind));
  }

  private Outlook outlook(Course course, List<PlannedResult> over) {
    Standing standing = course.standing();
    List<Integer> slips = over.stream().map(row -> (int) row.event().slipDays()).toList();
    int givenUp = (int) over.stream().filter(row -> !"held".equals(row.outcome())).count();
    List<Goal> goals = standing.progress().requirements().stream()
        .map(requirement -> new Goal(requirement.key(), requirement.missing(), open(requirement, course))).toList();
    return new Forecast(new Forecast.Past(course.paces(), slips, givenUp), clock.today(), standing.ends())
        .of(goals, standing.project().id().getMostSignificantBits());
  }

  private List<Open> open(Requirement requirement, Course course) {
    return requirement.eventKind().map(kind -> openRows(course, kind)
            .map(row -> new Open(dayOf(row.event()), STEPS_AFTER_EVENT, true)).toList())
        .orElseGet(() -> openSteps(requirement, course));
  }

  private static List<Open> openSteps(Requirement requirement, Course course) {
    LocalDate day = requirement.coming().stream().map(Coming::on).max(LocalDate::compareTo).orElse(null);
    int steps = day != null ? STEPS_AFTER_JUDGING : "contest".equals(requirement.key()) ? STEPS_OF_CONTEST : STEPS_OF_REGULATION;
    int count = Math.max(requirement.underWay(), course.standing().planned() ? 0 : requirement.missing());
    return IntStream.range(0, count).mapToObj(one -> new Open(day, steps, false)).toList();
  }

  private PlanLine line(PlannedResult row, Coming coming, Map<String, String> titles, Map<String, String> names) {
    PlannedEvent event = row.event();
    LocalDate now = dayOf(event);
    String title = titles.getOrDefault(event.id().toString(), event.title() == null ? event.kindName() : event.title());
    String state = row.isOpen() ? open(coming, now) : "held".equals(row.outcome()) ? "done" : "lost";
    return new PlanLine(title, event.kindName(), names.get(event.responsible()), event.date(), now,
        ChronoUnit.DAYS.between(event.date(), now), state, titles.containsKey(event.id().toString()) ? "/events/" + event.id() : null);
  }

  private String open(Coming coming, LocalDate day) {
    return coming != null && coming.happened() ? "held" : day.isBefore(clock.today()) ? "late" : "open";
  }

  private static LocalDate dayOf(PlannedEvent event) {
    return event.movedTo() == null ? event.date() : event.movedTo();
  }

  /** @param dated where others have the same name, as all whose topic is not known yet */
  private static Bar bar(PlanLine line, boolean dated) {
    return new Bar(dated ? DAY_AND_MONTH.format(line.now()) + " " + line.name() : line.name(), line.planned(), line.now(), line.now(), line.state(), line.slip());
  }

  private Bar bar(Phase phase) {
    LocalDate to = phase.ended() == null ? clock.today() : day(phase.ended());
    return new Bar(Messages.text("project.phase." + phase.name()), null, day(phase.began()), to,
        phase.ended() == null ? "open" : "done", 0);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }
}
