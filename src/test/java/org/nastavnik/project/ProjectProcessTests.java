package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.NewBranch;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.project.ResultSource.Evidence;
import org.nastavnik.project.ResultSource.Result;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/** The diagram of the project; what it calls is replaced by processes of one task that say how it ended. */
@ProcessTest("project")
@TestPropertySource(properties = "camunda.bpm.deployment-resource-pattern="
    + "classpath:bpmn/project.bpmn,classpath:bpmn/decisions/*.dmn,classpath:bpmn/forms/*.form,classpath:standins/*.bpmn")
class ProjectProcessTests {

  private static final LocalDate STARTS = ProcessStory.FIRST_DAY;
  private static final LocalDate ENDS = LocalDate.of(2022, 12, 30);
  private static final EventTarget SEMINAR = new EventTarget("seminar", "Семинар", 1);
  private static final EventTarget MASTER_CLASS = new EventTarget("master-class", "Мастер-класс", 1);

  /** What features would report, and what they would hear. */
  @TestConfiguration
  static class Features {

    private final Map<ProjectId, List<Result>> results = new HashMap<>();
    private final List<String> cancelled = new ArrayList<>();

    @Bean
    ResultSource reportedResults() {
      return project -> results.getOrDefault(project, List.of());
    }

    @Bean
    ProjectEnding heardEndings() {
      return (project, reason) -> cancelled.add(project + ": " + reason);
    }

    void report(ProjectId project, Result... reported) {
      results.put(project, List.of(reported));
    }
  }

  @Autowired
  private Projects projects;

  @Autowired
  private ProcessStory story;

  @Autowired
  private Worklist worklist;

  @Autowired
  private SignedIn signedIn;

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private RepositoryService repository;

  @Autowired
  private FormService forms;

  @Autowired
  private TaskService tasks;

  @Autowired
  private Documents documents;

  @Autowired
  private FileStore files;

  @Autowired
  private Outbox outbox;

  @Autowired
  private SchoolClock clock;

  @Autowired
  private Features features;

  private ProjectId project;
  private ProcessInstance instance;

  @BeforeEach
  void forget() {
    features.cancelled.clear();
  }

  @Test
  void aProjectIsDrivenFromItsPassportToItsFinalReport() {
    propose(true, true);
    assertThat(instance).isWaitingAt("ApprovePassport").hasVariables("projectId");
    approvePassport();
    story.runJobs();
    assertThat(instance).isWaitingAt("DevelopRegulation");
    finish("FinishRegulation", "regulationOutcome", "approved");
    story.runJobs();
    assertThat(instance).isWaitingAt("PlanEvents");

    planAsProposed();
    story.completeAs("director", instance, "ApprovePlan", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).isWaitingAt("HoldEvent", "RunContest");
    assertThat(projects.calendarPlan(project)).extracting(PlannedEvent::kind).containsExactlyInAnyOrder("seminar", "master-class");

    features.report(project, reached("regulation"), reached("event:seminar"), reached("event:master-class"), reached("contest"));
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishContest", "contestOutcome", "held");
    story.runJobs();
    assertThat(instance).hasPassed("MeasureResults").isWaitingAt("PrepareFinalReport").hasNotPassed("PlanMakeUpEvents", "DecideOnRisk");
    assertThat(contents("coordinator", "PrepareFinalReport")).containsEntry("progress",
        "✓ Положение утверждено: 1 из 1\n✓ Мастер-класс: 1 из 1\n✓ Семинар: 1 из 1\n✓ Конкурс проведён: 1 из 1");

    story.completeAs("coordinator", instance, "PrepareFinalReport", Map.of("conclusions", "Школа создана.\nОна работает."));
    story.completeAs("director", instance, "ApproveFinalReport", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).isEnded().hasPassed("ProjectClosed");
    assertThat(projects.ending(project)).contains(new Ending(false, null, clock.instant()));
    assertThat(documents.of(project.id())).extracting(IssuedDocument::kind)
        .containsExactlyInAnyOrder("passport", "calendar-plan", "final-report");
    assertThat(document("passport")).contains("Паспорт проекта", "УТВЕРЖДАЮ", "20.04.2022 – 30.12.2022", "Мастер-класс", "Конкурс проведён",
        "Филиал 1", "Посёлок 2").doesNotContain("Партнёры");
    assertThat(document("calendar-plan")).contains("Календарный план проекта", "10:00", "Семинар", "90");
    assertThat(document("final-report")).contains("Итоговый отчёт о проекте", "Школа создана.", "Она работает.", "Положение утверждено",
        "Подтверждение", "проведено").doesNotContain(">нет<");
    assertThat(outbox.about("project.closed", project.toString())).extracting(Letter::userId)
        .contains("director", "coordinator", "methodologist1", "librarian01", "librarian02").doesNotContain("librarian03");
    assertThat(projects.health(project)).extracting(HealthAssessment::health).containsOnly(Health.GREEN);
  }

  @Test
  void theDirectorReturnsAPassportAndGetsItBetter() {
    propose(false, false);
    assertThatThrownBy(() -> story.completeAs("director", instance, "ApprovePassport", Map.of("decision", "return")))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("почему принято");
    story.completeAs("director", instance, "ApprovePassport", Map.of("decision", "return", "comment", "Уточните цель"));
    assertThat(instance).isWaitingAt("RevisePassport");

    Map<String, Object> draft = contents("coordinator", "RevisePassport");
    assertThat(draft).containsEntry("remark", "Уточните цель");
    Map<String, Object> revised = passportForm(draft);
    revised.put("goal", "Обучить специалистов всех филиалов");
    story.completeAs("coordinator", instance, "RevisePassport", revised);
    assertThat(instance).isWaitingAt("ApprovePassport");
    assertThat(projects.passport(project).goal()).isEqualTo("Обучить специалистов всех филиалов");
    assertThat(projects.passport(project).version()).isEqualTo(1);
  }

  @Test
  void aProjectWithoutRegulationAndContestGoesStraightToItsPlan() {
    propose(false, false);
    approvePassport();
    story.runJobs();
    assertThat(instance).isWaitingAt("PlanEvents").hasNotPassed("DevelopRegulation");

    planAsProposed();
    assertThat(contents("director", "ApprovePlan")).containsEntry("warnings", null).extractingByKey("plan").asString()
        .contains("10:00: Мастер-класс").contains("10:00: Семинар");
    story.completeAs("director", instance, "ApprovePlan", Map.of("decision", "return", "comment", "Сдвиньте семинар"));
    assertThat(instance).isWaitingAt("PlanEvents");
    assertThat(contents("coordinator", "PlanEvents")).containsEntry("remark", "Сдвиньте семинар");

    planAsProposed();
    story.completeAs("director", instance, "ApprovePlan", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).isWaitingAt("HoldEvent").isNotWaitingAt("RunContest").hasPassed("IsContestDue");
  }

  @Test
  void aPlanWithAnErrorIsRefusedAndNamesTheRow() {
    propose(false, false);
    approvePassport();
    story.runJobs();

    List<Map<String, Object>> rows = rows(contents("coordinator", "PlanEvents"), "events");
    rows.get(1).put("date", "2023-05-10");
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "PlanEvents", Map.of("events", rows)))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("Строка 2").hasMessageContaining("10.05.2023").hasMessageContaining("позже окончания");
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "PlanEvents", Map.of("events", rows.subList(0, 1))))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("не запланировано 1");
    assertThat(instance).isWaitingAt("PlanEvents");
  }

  @Test
  void aRejectedRegulationIsDraftedAgainAndThenGivenUpWithTheProject() {
    propose(true, false);
    approvePassport();
    story.runJobs();
    finish("FinishRegulation", "regulationOutcome", "rejected");
    assertThat(instance).isWaitingAt("DecideOnRejectedRegulation");
    assertThat(contents("director", "DecideOnRejectedRegulation")).containsEntry("name", "Онлайн-школа");
    story.completeAs("director", instance, "DecideOnRejectedRegulation", Map.of("decision", "draftAgain"));
    story.runJobs();
    story.runJobs();
    assertThat(instance).isWaitingAt("DevelopRegulation");

    finish("FinishRegulation", "regulationOutcome", "rejected");
    story.completeAs("director", instance, "DecideOnRejectedRegulation", Map.of("decision", "cancel", "comment", "Нет согласия"));
    story.runJobs();
    assertThat(instance).isEnded().hasPassed("ProjectGivenUp");
    assertThat(projects.ending(project)).get().extracting(Ending::cancelled, Ending::reason).containsExactly(true, "Нет согласия");
    assertThat(features.cancelled).containsExactly(project + ": Нет согласия");
    assertThat(outbox.about("project.cancelled", project.toString())).isNotEmpty();
  }

  @Test
  void whatIsShortIsMadeUpWithEventsAndAnotherContest() {
    carryOut(false, true);
    features.report(project, reached("event:master-class"));
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishEvent", "eventOutcome", "cancelled");
    finish("FinishContest", "contestOutcome", "cancelled");
    story.runJobs();
    assertThat(instance).isWaitingAt("PlanMakeUpEvents");

    Map<String, Object> proposed = contents("coordinator", "PlanMakeUpEvents");
    assertThat(rows(proposed, "events")).singleElement().satisfies(row -> assertThat(row).containsEntry("kind", "seminar"));
    assertThat(proposed).containsEntry("repeatContest", true);
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "PlanMakeUpEvents", Map.of("decision", "carryOn")))
        .isInstanceOf(InvalidInput.class);
    story.completeAs("coordinator", instance, "PlanMakeUpEvents",
        Map.of("decision", "carryOn", "events", proposed.get("events"), "repeatContest", true));
    story.runJobs();
    assertThat(instance).isWaitingAt("HoldEvent", "RunContest");
    assertThat(eventTasks()).hasSize(1);
    assertThat(projects.calendarPlan(project)).filteredOn(PlannedEvent::makeUp).extracting(PlannedEvent::kind).containsExactly("seminar");

    features.report(project, reached("event:master-class"), reached("event:seminar"), reached("contest"));
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishContest", "contestOutcome", "held");
    story.runJobs();
    assertThat(instance).isWaitingAt("PrepareFinalReport");
  }

  @Test
  void aProjectEndsWithWhatItReachedOrGoesOnAsTheDirectorDecides() {
    carryOut(false, false);
    features.report(project, reached("event:master-class"));
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishEvent", "eventOutcome", "cancelled");
    story.runJobs();
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "PlanMakeUpEvents", Map.of("decision", "finish")))
        .isInstanceOf(InvalidInput.class);
    story.completeAs("coordinator", instance, "PlanMakeUpEvents", Map.of("decision", "finish", "comment", "Нет докладчика"));
    assertThat(instance).isWaitingAt("PrepareFinalReport");

    story.completeAs("coordinator", instance, "PrepareFinalReport", Map.of("conclusions", "Сделано не всё."));
    story.completeAs("director", instance, "ApproveFinalReport", Map.of("decision", "return", "comment", "Напишите почему"));
    assertThat(instance).isWaitingAt("PrepareFinalReport");
    assertThat(contents("coordinator", "PrepareFinalReport")).containsEntry("remark", "Напишите почему")
        .containsEntry("conclusions", "Сделано не всё.");

    story.completeAs("coordinator", instance, "PrepareFinalReport", Map.of("conclusions", "Докладчик заболел."));
    story.completeAs("director", instance, "ApproveFinalReport", Map.of("decision", "resume", "comment", "Проведите семинар"));
    assertThat(instance).isWaitingAt("PlanMakeUpEvents");
    features.report(project, reached("event:master-class"), reached("event:seminar"));
    story.completeAs("coordinator", instance, "PlanMakeUpEvents", Map.of("decision", "finish", "comment", "Семинар проведён"));
    story.completeAs("coordinator", instance, "PrepareFinalReport", Map.of("conclusions", "Всё сделано."));
    story.completeAs("director", instance, "ApproveFinalReport", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).isEnded();
  }

  @Test
  void eventsAreAddedWhileTheProjectIsCarriedOut() {
    propose(false, false);
    assertThatThrownBy(() -> projects.addEvent(project, seminarOn(LocalDate.of(2022, 9, 7)))).isInstanceOf(InvalidInput.class);
    approvePassport();
    story.runJobs();
    assertThatThrownBy(() -> projects.addEvent(project, seminarOn(LocalDate.of(2022, 9, 7)))).isInstanceOf(InvalidInput.class)
        .hasMessageContaining("на другом шаге");
    approvePlanAsProposed();

    projects.addEvent(project, seminarOn(LocalDate.of(2022, 9, 7)));
    projects.addEvent(project, seminarOn(LocalDate.of(2022, 9, 8)));
    assertThat(eventTasks()).hasSize(4);
    assertThat(eventTasks()).extracting(task -> runtime.getVariable(task.getProcessInstanceId(), "eventId")).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(projects.calendarPlan(project).stream().map(row -> row.id().toString()).toList());
    assertThatThrownBy(() -> projects.addEvent(project, seminarOn(LocalDate.of(2022, 9, 8)))).isInstanceOf(InvalidInput.class)
        .hasMessageContaining("в этот день уже есть мероприятие");

    features.report(project, reached("event:master-class"), reached("event:seminar"));
    while (!eventTasks().isEmpty()) {
      finish("FinishEvent", "eventOutcome", "held");
      story.runJobs();
    }
    assertThat(instance).hasPassed("NoteAddedEventOutcome").isWaitingAt("PrepareFinalReport");
  }

  @Test
  void aRiskIsRaisedOnceAndAccepted() {
    carryOut(false, false);
    features.report(project, underWay("event:seminar"), underWay("event:master-class"));
    story.advanceTo(STARTS.plusDays(15));
    assertThat(instance).hasPassed("WeekIsOver", "HealthRecorded").isNotWaitingAt("DecideOnRisk");
    assertThat(projects.health(project)).hasSize(2).extracting(HealthAssessment::reason).containsOnly("onTrack");

    story.advanceTo(ENDS.minusDays(30));
    features.report(project, underWay("event:seminar"));
    story.advanceTo(ENDS.minusDays(5));
    assertThat(instance).isWaitingAt("DecideOnRisk");
    assertThat(story.tasks(instance, "DecideOnRisk")).hasSize(1);
    assertThat(contents("director", "DecideOnRisk")).hasEntrySatisfying("health", text -> assertThat(text.toString()).startsWith("Под угрозой"));

    story.completeAs("director", instance, "DecideOnRisk", Map.of("decision", "accept", "comment", "Успеем"));
    assertThat(instance).isNotWaitingAt("DecideOnRisk").isWaitingAt("HoldEvent");
    story.advanceTo(ENDS.plusDays(10));
    assertThat(instance).isNotWaitingAt("DecideOnRisk");
  }

  @Test
  void theCoordinatorPlansAgainWhenTheDirectorSaysSo() {
    carryOut(false, false);
    turnRed();
    story.completeAs("director", instance, "DecideOnRisk", Map.of("decision", "replan", "comment", "Перенесите семинар"));
    assertThat(instance).isWaitingAt("ReplanEvents");
    Map<String, Object> shown = contents("coordinator", "ReplanEvents");
    assertThat(shown).extractingByKey("openEvents").asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    assertThat(shown).extractingByKey("progress").isEqualTo("✗ Мастер-класс: 0 из 1, в работе 0\n✗ Семинар: 0 из 1, в работе 1");
    assertThat(shown.get("plan").toString()).contains("Мастер-класс").contains("Семинар");

    PlannedEvent row = projects.calendarPlan(project).get(0);
    LocalDate newDate = ENDS.minusDays(3);
    Map<String, Object> move = Map.of("event", row.id().toString(), "date", newDate);
    refusesToMove("20.04.2022", Map.of("event", row.id().toString(), "date", STARTS));
    refusesToMove("нельзя перенести", move, move);
    refusesToMove("нельзя перенести", Map.of("event", UUID.randomUUID().toString(), "date", newDate));
    refusesToMove("позже окончания", Map.of("event", row.id().toString(), "date", ENDS.plusDays(3)));

    story.completeAs("coordinator", instance, "ReplanEvents",
        Map.of("moves", List.of(move), "events", List.of(), "comment", "Докладчик занят"));
    assertThat(instance).hasPassed("EventsReplanned").isWaitingAt("HoldEvent");
    assertThat(eventTasks()).filteredOn(task -> newDate.toString().equals(runtime.getVariable(task.getProcessInstanceId(), "newDate")))
        .as("the running event is told").singleElement()
        .satisfies(task -> assertThat(runtime.getVariable(task.getProcessInstanceId(), "eventId")).isEqualTo(row.id().toString()));
    PlannedEvent moved = projects.plannedEvent(row.id());
    assertThat(moved.date()).as("the baseline stays").isEqualTo(row.date());
    assertThat(moved.movedTo()).isEqualTo(newDate);
    assertThat(moved.slipDays()).isEqualTo(ChronoUnit.DAYS.between(row.date(), newDate));
  }

  @Test
  void aLongerTermIsAskedForAndLetsTheProjectTurnGreenAgain() {
    carryOut(false, false);
    turnRed();
    assertThatThrownBy(() -> story.completeAs("director", instance, "DecideOnRisk", Map.of("decision", "longerTerm", "comment", "Не успеть")))
        .isInstanceOf(InvalidInput.class);
    story.completeAs("director", instance, "DecideOnRisk",
        Map.of("decision", "longerTerm", "comment", "Не успеть", "newEnd", "2023-06-30"));
    assertThat(instance).isWaitingAt("ApprovePassportChange").hasPassed("LongerTermAsked");
    assertThat(contents("director", "ApprovePassportChange")).containsEntry("change", "Окончание проекта: 30.12.2022 → 30.06.2023")
        .containsEntry("reason", "Не успеть");

    story.completeAs("director", instance, "ApprovePassportChange", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).hasPassed("PassportChanged").isWaitingAt("HoldEvent");
    assertThat(projects.passport(project)).extracting(Passport::version, Passport::ends).containsExactly(2, LocalDate.of(2023, 6, 30));
    assertThat(projects.passportVersions(project)).extracting(Passport::ends).containsExactly(ENDS, LocalDate.of(2023, 6, 30));
    assertThat(documents.of(project.id())).filteredOn(document -> document.kind().equals("passport")).hasSize(2);

    features.report(project, underWay("event:seminar"), underWay("event:master-class"));
    story.advanceTo(ENDS.plusDays(8));
    assertThat(projects.health(project).get(projects.health(project).size() - 1).health()).isEqualTo(Health.GREEN);
  }

  @Test
  void aPassportChangeIsRejectedAndAnotherOneChangesWhatIsMeasured() {
    carryOut(false, false);
    assertThatThrownBy(() -> projects.requestPassportChange(project, PassportChange.longerTerm(ENDS, "Так же"), "coordinator"))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("ничего не меняет");
    projects.requestPassportChange(project, new PassportChange(null, List.of(SEMINAR), true, "Без мастер-класса"), "coordinator");
    assertThatThrownBy(() -> projects.requestPassportChange(project, PassportChange.longerTerm(ENDS.plusDays(1), "Ещё"), "coordinator"))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("уже ждёт решения");
    assertThat(contents("director", "ApprovePassportChange")).containsEntry("change", "Конкурс: не нужен → нужен\nМастер-класс: 1 → 0");
    story.completeAs("director", instance, "ApprovePassportChange", Map.of("decision", "reject", "comment", "Обещали"));
    assertThat(instance).hasPassed("PassportUnchanged");
    assertThat(outbox.to("coordinator")).anyMatch(letter -> letter.template().equals("project.passportUnchanged")
        && letter.params().get("remark").equals("Обещали"));
    assertThat(projects.passport(project).version()).isEqualTo(1);

    features.report(project, reached("event:seminar"), reached("event:master-class"));
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishEvent", "eventOutcome", "held");
    projects.requestPassportChange(project, new PassportChange(null, List.of(SEMINAR, new EventTarget("master-class", "Мастер-класс", 2)),
        null, "Нужен ещё один"), "coordinator");
    story.completeAs("director", instance, "ApprovePassportChange", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).isWaitingAt("PlanMakeUpEvents");
  }

  @Test
  void theReportWaitsForAnOpenPassportChange() {
    carryOut(false, false);
    features.report(project, reached("event:seminar"), reached("event:master-class"));
    finish("FinishEvent", "eventOutcome", "held");
    finish("FinishEvent", "eventOutcome", "held");
    story.runJobs();
    story.completeAs("coordinator", instance, "PrepareFinalReport", Map.of("conclusions", "Готово."));
    projects.requestPassportChange(project, PassportChange.longerTerm(ENDS.plusDays(30), "Ещё семинар"), "coordinator");

    assertThatThrownBy(() -> story.completeAs("director", instance, "ApproveFinalReport", Map.of("decision", "approve")))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("изменение паспорта");
    story.completeAs("director", instance, "ApprovePassportChange", Map.of("decision", "reject", "comment", "Хватит"));
    story.completeAs("director", instance, "ApproveFinalReport", Map.of("decision", "approve"));
    story.runJobs();
    assertThat(instance).isEnded();
    assertThatThrownBy(() -> projects.requestPassportChange(project, PassportChange.longerTerm(ENDS.plusDays(30), "Поздно"), "coordinator"))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("уже закрыт");
  }

  @Test
  void aCancelledProjectEndsEverythingUnderWayAndTellsEveryone() {
    carryOut(false, true);
    assertThatThrownBy(() -> signedIn.as("coordinator", () -> projects.cancel(project, "Не хочу")))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("только директор");
    assertThatThrownBy(() -> signedIn.as("director", () -> projects.cancel(project, " "))).isInstanceOf(InvalidInput.class);

    signedIn.as("director", () -> projects.cancel(project, "Нет средств"));

    assertThat(instance).isEnded().hasPassed("ProjectCancelled");
    assertThat(eventTasks()).isEmpty();
    assertThat(projects.ending(project)).get().extracting(Ending::cancelled, Ending::reason).containsExactly(true, "Нет средств");
    assertThat(features.cancelled).containsExactly(project + ": Нет средств");
    assertThat(outbox.about("project.cancelled", project.toString())).extracting(Letter::userId).contains("director", "librarian01");
    assertThat(projects.calendarPlan(project)).as("the record stays").hasSize(2);
    assertThatThrownBy(() -> signedIn.as("director", () -> projects.cancel(project, "Ещё раз"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoMayNotAskIsRefused() {
    carryOut(false, false);

    assertThatThrownBy(() -> signedIn.as("librarian01", () -> projects.addEvent(project, seminarOn(LocalDate.of(2022, 9, 7)))))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("координатор и директор");
    assertThatThrownBy(() -> signedIn.as("methodologist1",
        () -> projects.requestPassportChange(project, PassportChange.longerTerm(ENDS.plusDays(30), "Не успеть"), "methodologist1")))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("координатор и директор");
    assertThatThrownBy(() -> projects.propose(passport("P-" + UUID.randomUUID(), false, false), "librarian01"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void aProjectIsProposedByTheFormToo() {
    Map<String, Object> form = new HashMap<>(PassportForm.of(passport("P-" + UUID.randomUUID(), false, true)).values());
    form.put("events", List.of());
    form.put("code", "FORM-" + UUID.randomUUID());
    form.put("partners", "БГУНБ\n\n БГИИК ");
    refusesToPropose(form, "timezone", "Europe/Moskow", "Часового пояса «Europe/Moskow» нет");
    refusesToPropose(form, "branches", "Филиал 1;Посёлок 1;50.5", "Филиалы, строка 1: В строке нужны все столбцы: название;населённый пункт;широта;долгота");
    refusesToPropose(form, "ends", "2022-04-01", "позже, чем начнётся (20.04.2022)");
    refusesToPropose(form, "contest", false, "ни одного требования");
    refusesToPropose(form, "ambition", "большая", "нет полей: ambition");

    instance = proposeByForm(form);
    Passport passport = projects.byCode((String) form.get("code")).orElseThrow();
    project = passport.id();
    assertThat(instance.getBusinessKey()).isEqualTo(passport.code());
    assertThat(passport.partners()).containsExactly("БГУНБ", "БГИИК");
    assertThat(passport.coordinator()).isEqualTo("coordinator");
    assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys("projectId");

    approvePassport();
    story.runJobs();
    assertThat(rows(contents("coordinator", "PlanEvents"), "events")).as("a contest alone needs no events").isEmpty();
    approvePlanAsProposed();
    assertThat(instance).isWaitingAt("RunContest").isNotWaitingAt("HoldEvent");
    features.report(project, reached("contest"));
    finish("FinishContest", "contestOutcome", "held");
    story.runJobs();
    assertThat(instance).isWaitingAt("PrepareFinalReport");
    assertThat(startForm()).as("the next project has the same branches").containsEntry("branches", form.get("branches"));
  }

  @Test
  void aCodeIsTakenOnce() {
    propose(false, false);
    String code = projects.passport(project).code();

    assertThatThrownBy(() -> projects.propose(passport(code, false, false), "coordinator")).isInstanceOf(InvalidInput.class)
        .hasMessageContaining(code);
  }

  private void refusesToPropose(Map<String, Object> form, String key, Object entry, String message) {
    Map<String, Object> wrong = new HashMap<>(form);
    wrong.put(key, entry);
    assertThatThrownBy(() -> proposeByForm(wrong)).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
    assertThat(projects.byCode((String) form.get("code"))).as("nothing is stored").isEmpty();
  }

  private ProcessInstance proposeByForm(Map<String, Object> form) {
    return signedIn.as("coordinator", () -> forms.submitStartForm(definition(), form));
  }

  private Map<String, Object> startForm() {
    return signedIn.as("coordinator", () -> forms.getStartFormVariables(definition()));
  }

  private String definition() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("project").latestVersion().singleResult().getId();
  }

  private void propose(boolean regulation, boolean contest) {
    project = projects.propose(passport("P-" + UUID.randomUUID(), regulation, contest), "coordinator");
    instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(projects.passport(project).code()).singleResult();
  }

  private static PassportFile passport(String code, boolean regulation, boolean contest) {
    return new PassportFile(code, "Онлайн-школа", "Школа создана и работает", STARTS, ENDS, ZoneId.of("Europe/Moscow"), regulation,
        List.of(MASTER_CLASS, SEMINAR), contest, List.of(), List.of(new NewBranch("Филиал 1", "Посёлок 1", 50.5, 36.51),
            new NewBranch("Филиал 2", "Посёлок 2", 50.5, 36.52)));
  }

  private void approvePassport() {
    story.completeAs("director", instance, "ApprovePassport", Map.of("decision", "approve"));
  }

  private void planAsProposed() {
    story.completeAs("coordinator", instance, "PlanEvents", Map.of("events", contents("coordinator", "PlanEvents").get("events")));
  }

  private void approvePlanAsProposed() {
    planAsProposed();
    story.completeAs("director", instance, "ApprovePlan", Map.of("decision", "approve"));
    story.runJobs();
  }

  private void carryOut(boolean regulation, boolean contest) {
    propose(regulation, contest);
    approvePassport();
    story.runJobs();
    approvePlanAsProposed();
  }

  /** Late in the term one of the two events is out of reach. */
  private void turnRed() {
    features.report(project, underWay("event:seminar"), underWay("event:master-class"));
    story.advanceTo(ENDS.minusDays(30));
    features.report(project, underWay("event:seminar"));
    story.advanceTo(ENDS.minusDays(20));
    assertThat(instance).isWaitingAt("DecideOnRisk");
  }

  @SafeVarargs
  private void refusesToMove(String message, Map<String, Object>... moves) {
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "ReplanEvents",
        Map.of("moves", List.of(moves), "comment", "Докладчик занят")))
        .isInstanceOf(InvalidInput.class).hasMessageContaining(message);
  }

  private void finish(String taskKey, String variable, String outcome) {
    Task task = tasks.createTaskQuery().taskDefinitionKey(taskKey).list().get(0);
    story.completeAs("coordinator", task, Map.of(variable, outcome));
  }

  private List<Task> eventTasks() {
    return tasks.createTaskQuery().taskDefinitionKey("FinishEvent").list();
  }

  private Map<String, Object> contents(String userId, String taskKey) {
    return signedIn.as(userId, () -> worklist.sheet(story.task(userId, instance, taskKey).getId()).contents());
  }

  private String document(String kind) {
    IssuedDocument issued = documents.of(project.id()).stream().filter(document -> document.kind().equals(kind)).findFirst().orElseThrow();
    try (InputStream page = files.open(issued.fileId())) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A copy that can be changed. */
  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> contents, String key) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ((List<Map<String, Object>>) contents.get(key)).forEach(row -> rows.add(new HashMap<>(row)));
    return rows;
  }

  private static Map<String, Object> passportForm(Map<String, Object> contents) {
    Map<String, Object> form = new HashMap<>();
    for (String key : List.of("name", "goal", "starts", "ends", "timezone", "regulation", "events", "contest", "partners", "branches")) {
      form.put(key, contents.get(key));
    }
    return form;
  }

  private static NewEvent seminarOn(LocalDate day) {
    return new NewEvent("seminar", day, LocalTime.of(10, 0), 60, "methodologist2", "Читательские клубы");
  }

  private static Result reached(String requirement) {
    return new Result(requirement, 1, 0, List.of(new Evidence(UUID.randomUUID().toString(), "Подтверждение", STARTS)));
  }

  private static Result underWay(String requirement) {
    return new Result(requirement, 0, 1, List.of());
  }
}
