package org.nastavnik.project;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.nastavnik.people.BranchId;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects for stories of other processes: with a passport in force and rows in the plan, without a running process. */
@Component
@Profile("test")
@Transactional
public class ProjectFixture {

  public static final LocalDate STARTS = ProcessStory.FIRST_DAY;
  public static final LocalDate ENDS = LocalDate.of(2023, 2, 24);
  public static final EventTarget SEMINARS = new EventTarget("seminar", "Тематический онлайн-семинар", 2);
  public static final EventTarget MASTER_CLASSES = new EventTarget("master-class", "Онлайн-мастер-класс", 1);
  public static final EventTarget SESSION = new EventTarget("strategic-session", "Стратегическая онлайн-сессия", 1);

  private final Passports passports;
  private final PlanRows rows;
  private final FinalReports reports;
  private final ProjectDocuments documents;
  private final ProcessStory story;
  private final SchoolClock clock;

  ProjectFixture(Passports passports, PlanRows rows, FinalReports reports, ProjectDocuments documents, ProcessStory story, SchoolClock clock) {
    this.passports = passports;
    this.rows = rows;
    this.reports = reports;
    this.documents = documents;
    this.story = story;
    this.clock = clock;
  }

  /** A project that promises a Regulation, a few events and a contest, with the five branches of the stories and two partners. */
  public ProjectId passport() {
    return passport(true, List.of(MASTER_CLASSES, SEMINARS, SESSION), true, List.of("БГУНБ", "БГИИК"));
  }

  /** A project that promises just this, with the five branches of the stories. */
  public ProjectId passport(boolean regulation, List<EventTarget> events, boolean contest, List<String> partners) {
    List<BranchId> branches = story.branches();
    PassportTerms terms = new PassportTerms("Онлайн-школа библиотечного наставничества", "Школа создана и работает", STARTS, ENDS,
        ZoneId.of("Europe/Moscow"), regulation, events, contest, partners, branches);
    ProjectId id = passports.register("TEST-" + UUID.randomUUID(), terms, "coordinator");
    passports.approve(id, "director");
    return id;
  }

  /** An approved row of the plan, at ten o'clock for 90 minutes, in the hands of {@code methodologist1}. */
  public PlannedEventId plannedEvent(ProjectId project, String kind, LocalDate date) {
    return plannedEvent(project, new NewEvent(kind, date, LocalTime.of(10, 0), 90, "methodologist1", null));
  }

  /** An approved row of the plan. */
  public PlannedEventId plannedEvent(ProjectId project, NewEvent event) {
    PlanRow row = new PlanRow(new PlannedEventId(UUID.randomUUID()), project, event, false);
    row.approve(clock.instant());
    return rows.save(row).id();
  }

  /** The coordinator writes the final report, the director approves it, and it is issued. */
  public void issueFinalReport(ProjectId project) {
    FinalReport report = new FinalReport(UUID.randomUUID(), project);
    report.write("Школа создана и работает.", "coordinator", clock.instant());
    report.approve("director", clock.instant());
    reports.save(report);
    documents.issueFinalReport(project);
  }
}
