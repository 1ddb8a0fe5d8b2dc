package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.ResultSource;
import org.nastavnik.workflow.Exhibit;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ProcessTest("regulation")
class RegulationProcessTests {

  private static final Map<String, Object> AGREE = Map.of("decision", "agree");
  private static final LocalDate TODAY = ProcessStory.FIRST_DAY;

  @Autowired ProcessStory story;
  @Autowired ProjectFixture projects;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired Worklist worklist;
  @Autowired SignedIn signedIn;
  @Autowired Regulations regulations;
  @Autowired Outbox outbox;
  @Autowired List<ProjectEnding> endings;
  @Autowired TransactionOperations transactions;

  private ProjectId project;
  private ProcessInstance instance;

  @BeforeEach
  void aProjectNeedsItsRegulation() {
    project = projects.passport();
    instance = start();
  }

  private ProcessInstance start() {
    return runtime.startProcessInstanceByKey("regulation", Map.of("projectId", project.toString()));
  }

  @Test
  void everyReviewerAgreesAndTheDirectorApproves() {
    draft();
    assertThat(story.tasks(instance, "ReviewRegulation")).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("reviewer1", "reviewer2", "reviewer3");
    assertThat(outbox.about("regulation.review", regulation().id().toString())).extracting(Letter::userId)
        .containsExactly("reviewer1", "reviewer2", "reviewer3");

    review("reviewer1", AGREE);
    review("reviewer3", AGREE);
    assertThat(instance).isWaitingAt("ReviewRegulation").hasNotPassed("SumUpReview");
    review("reviewer2", AGREE);
    assertThat(instance).isWaitingAt("ApproveRegulation").hasNotPassed("ReviseRegulation");

    approve();

    assertThat(instance).hasPassed("PublishRegulation", "RegulationApproved").isEnded();
    assertThat(outcome()).isEqualTo("approved");
    assertThat(variable("regulationId")).isEqualTo(regulation().id().toString());
    assertThat(regulation().approval()).isEqualTo(
        new RegulationView.Approval("17-од", TODAY, "director", now(), now()));
    assertThat(regulations.inForce(project)).contains(regulation());
    assertThat(outbox.about("regulation.approved", regulation().id().toString())).extracting(Letter::userId)
        .containsExactly("methodologist2", "reviewer1", "reviewer2", "reviewer3");
    assertThat(acknowledgements()).isOne();
    assertThat(regulations.results(project)).singleElement()
        .satisfies(result -> assertThat(result.evidence()).containsExactly(
            new ResultSource.Evidence(regulation().id().toString(), regulation().title(), TODAY)));
  }

  @Test
  void agreementWithRemarksWantsAnswersButNoSecondReview() {
    draft();
    review("reviewer1", AGREE);
    review("reviewer2", agreeWithRemarks("Участники", "Назвать число филиалов"));
    review("reviewer3", AGREE);
    assertThat(instance).isWaitingAt("ReviseRegulation");
    assertThat(story.task("methodologist2", instance, "ReviseRegulation").getAssignee()).isEqualTo("methodologist2");

    revise(Map.of(), "Число филиалов указано в паспорте");

    assertThat(instance).isWaitingAt("ApproveRegulation");
    assertThat(regulation().versions()).hasSize(2);
    assertThat(regulation().signOffs()).extracting(RegulationView.SignOff::version).containsOnly(1);
    assertThat(regulation().remarks()).extracting(RegulationView.Remark::heading, RegulationView.Remark::answer)
        .containsExactly(tuple("Участники", "Число филиалов указано в паспорте"));
  }

  @Test
  void afterDisagreementOnlyThoseConcernedReviewAgain() {
    draft();
    review("reviewer1", disagree(null, "Не видно, кто за что отвечает"));
    review("reviewer2", agreeWithRemarks("Участники", "Назвать число филиалов"));
    review("reviewer3", agreeWithRemarks("Цель и задачи", "Добавить задачу"));

    revise(Map.of("Участники", "Участвуют все филиалы."), "Учтено", "Учтено", "Задач достаточно");

    assertThat(story.tasks(instance, "ReviewRegulation")).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("reviewer1", "reviewer2");
    Worklist.Sheet sheet = sheet("reviewer2", "ReviewRegulation");
    assertThat(rows(sheet, "sections")).filteredOn(row -> row.get("note") != null).extracting(row -> row.get("heading"))
        .containsExactly("Участники");
    assertThat(rows(sheet, "earlierRemarks")).extracting(row -> row.get("remark")).containsExactly("Назвать число филиалов");

    review("reviewer1", AGREE);
    review("reviewer2", AGREE);
    assertThat(instance).isWaitingAt("ApproveRegulation");
    approve();
    assertThat(instance).hasPassed("RegulationInForce").isEnded();
    assertThat(regulation().current().number()).isEqualTo(2);
  }

  @Test
  void aChangeNobodyAskedForIsShownToEverybody() {
    draft();
    review("reviewer1", AGREE);
    review("reviewer2", agreeWithRemarks("Участники", "Назвать число филиалов"));
    review("reviewer3", AGREE);

    revise(Map.of("Заключительные положения", "Вступает в силу сегодня."), "Учтено");

    assertThat(story.tasks(instance, "ReviewRegulation")).hasSize(3);
  }

  @Test
  void whoReadsItAgainSeesWhatChangedWordByWord() {
    draft();
    assertThat(exhibits("reviewer2", "ReviewRegulation")).as("the first version").isEmpty();
    review("reviewer1", AGREE);
    review("reviewer2", disagree("Участники", "Назвать число филиалов"));
    review("reviewer3", AGREE);
    String before = rows(sheet("methodologist2", "ReviseRegulation"), "sections").stream()
        .filter(row -> row.get("heading").equals("Участники")).findFirst().orElseThrow().get("text").toString();
    revise(Map.of("Участники", before + " Всего сорок."), "Учтено");

    assertThat(exhibits("reviewer2", "ReviewRegulation")).containsExactly(changes("Участники", before));
    review("reviewer2", AGREE);
    assertThat(exhibits("director", "ApproveRegulation")).containsExactly(changes("Участники", before));
  }

  private static Exhibit changes(String heading, String before) {
    return new Exhibit.Changes("Что изменилось после редакции 1", List.of(new Exhibit.Change(heading,
        List.of(new Exhibit.Words(Exhibit.Fate.KEPT, before), new Exhibit.Words(Exhibit.Fate.ADDED, " Всего сорок.")))));
  }

  private List<Exhibit> exhibits(String reader, String taskKey) {
    Worklist.Sheet sheet = sheet(reader, taskKey);
    List<Exhibit> exhibits = new ArrayList<>();
    signedIn.as(reader, () -> {
      exhibits.addAll(worklist.exhibits(sheet));
    });
    return exhibits;
  }

  @Test
  void theDirectorReturnsItWithRemarks() {
    draft();
    List.of("reviewer1", "reviewer2", "reviewer3").forEach(reviewer -> review(reviewer, AGREE));

    story.completeAs("director", instance, "ApproveRegulation", Map.of("decision", "return", "comment", "Уточнить сроки",
        "remarks", List.of(remark("Участники", "Указать партнёров"))));

    assertThat(instance).isWaitingAt("ReviseRegulation");
    assertThat(rows(sheet("methodologist2", "ReviseRegulation"), "answers")).extracting(row -> row.get("section"))
        .containsExactly("Участники", "Весь текст");
    revise(Map.of(), "Партнёры указаны", "Сроки указаны в разделе 1");
    assertThat(instance).isWaitingAt("ApproveRegulation");
    approve();
    assertThat(instance).hasPassed("RegulationInForce").isEnded();
  }

  @Test
  void theDirectorRejectsItAndItIsDraftedAgain() {
    draft();
    List.of("reviewer1", "reviewer2", "reviewer3").forEach(reviewer -> review(reviewer, AGREE));

    story.completeAs("director", instance, "ApproveRegulation", Map.of("decision", "reject", "comment", "Школа не нужна"));

    assertThat(instance).hasPassed("TellRejection", "RegulationRejected").hasNotPassed("PublishRegulation").isEnded();
    assertThat(outcome()).isEqualTo("rejected");
    assertThat(regulation().rejection()).isEqualTo(new RegulationView.Ending("Школа не нужна", "director", now()));
    assertThat(outbox.about("regulation.rejected", regulation().id().toString())).hasSize(4);
    assertThat(regulations.results(project)).singleElement()
        .satisfies(result -> assertThat(result.achieved() + result.underWay()).isZero());

    ProcessInstance again = start();
    Task task = story.task("methodologist1", again, "DraftRegulation");
    Worklist.Sheet sheet = signedIn.as("methodologist1", () -> worklist.sheet(task.getId()));
    assertThat(sheet.contents()).containsEntry("rejectionReason", "Школа не нужна");
    assertThat(regulations.of(project)).hasSize(2);
    assertThat(regulations.inForce(project)).isEmpty();
  }

  @Test
  void withoutReviewersItGoesStraightToTheDirector() {
    List<String> reviewers = List.of("reviewer1", "reviewer2", "reviewer3");
    reviewers.forEach(reviewer -> identity.deleteMembership(reviewer, Roles.REVIEWER));
    try {
      draft();
    } finally {
      reviewers.forEach(reviewer -> identity.createMembership(reviewer, Roles.REVIEWER));
    }

    assertThat(instance).isWaitingAt("ApproveRegulation").hasNotPassed("ReviewRegulation");
    assertThat(rows(sheet("director", "ApproveRegulation"), "signOffs")).isEmpty();
  }

  @Test
  void theCoordinatorWaitsForTheSilentAndThenGoesOnWithoutThem() {
    draft();
    review("reviewer1", AGREE);
    story.advanceTo(LocalDate.of(2022, 5, 6));
    assertThat(instance).hasPassed("ReviewOverdue").isWaitingAt("DecideOnMissingReviews");
    assertThat(rows(sheet("coordinator", "DecideOnMissingReviews"), "missing")).hasSize(2);

    story.completeAs("coordinator", instance, "DecideOnMissingReviews", Map.of("decision", "wait"));
    assertThat(story.tasks(instance, "ReviewRegulation")).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("reviewer2", "reviewer3");
    assertThat(outbox.to("reviewer3")).extracting(Letter::subjectKey)
        .filteredOn(subject -> subject.startsWith(regulation().id().toString())).hasSize(2);
    review("reviewer2", AGREE);

    story.advanceTo(LocalDate.of(2022, 5, 27));
    assertThatThrownBy(() -> goOnWithoutThem(null)).isInstanceOf(InvalidInput.class)
        .hasMessage("Напишите, почему принято такое решение.");
    goOnWithoutThem("В отпуске");

    assertThat(instance).isWaitingAt("ApproveRegulation").hasPassed("SumUpReview");
    assertThat(regulation().signOffs()).extracting(RegulationView.SignOff::waiverReason)
        .containsExactly(null, null, "В отпуске");
    assertThat(rows(sheet("director", "ApproveRegulation"), "signOffs")).extracting(row -> row.get("verdict"))
        .containsExactly("Согласовано", "Согласовано", "Ответа не было: В отпуске");
  }

  @Test
  void aReviewerWhoHasLeftIsNotWaitedForAgain() {
    draft();
    review("reviewer1", AGREE);
    review("reviewer2", AGREE);
    story.advanceTo(LocalDate.of(2022, 5, 6));

    identity.deleteMembership("reviewer3", Roles.REVIEWER);
    try {
      story.completeAs("coordinator", instance, "DecideOnMissingReviews", Map.of("decision", "wait"));
    } finally {
      identity.createMembership("reviewer3", Roles.REVIEWER);
    }

    story.runJobs();
    assertThat(instance).isWaitingAt("ApproveRegulation");
    assertThat(regulation().signOffs().get(2).waiverReason()).isEqualTo("сотрудник больше не входит в число согласующих");
  }

  @Test
  void anAuthorWhoHasLeftDoesNotHoldUpTheRevision() {
    draft();
    review("reviewer1", AGREE);
    review("reviewer2", AGREE);
    identity.deleteMembership("methodologist2", Roles.METHODOLOGIST);
    try {
      review("reviewer3", disagree("Участники", "Назвать число филиалов"));
    } finally {
      identity.createMembership("methodologist2", Roles.METHODOLOGIST);
    }

    assertThat(story.tasks(instance, "ReviseRegulation")).extracting(Task::getAssignee).containsOnlyNulls();
    story.completeAs("methodologist1", instance, "ReviseRegulation", revision(Map.of(), "Учтено"));
    assertThat(regulation().current().author()).isEqualTo("methodologist1");
    assertThat(story.tasks(instance, "ReviewRegulation")).extracting(Task::getAssignee).containsExactly("reviewer3");
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    draft();
    assertThatThrownBy(() -> review("reviewer1", Map.of("decision", "disagree"))).isInstanceOf(InvalidInput.class)
        .hasMessage("Добавьте хотя бы одно замечание: автор должен знать, что исправить.");
    assertThat(regulation().signOffs()).extracting(RegulationView.SignOff::verdict).containsOnlyNulls();

    List.of("reviewer1", "reviewer2", "reviewer3").forEach(reviewer -> review(reviewer, AGREE));
    refusesToApprove(Map.of("orderDate", TODAY.toString()), "Укажите номер приказа.");
    refusesToApprove(Map.of("orderNumber", "1"), "Укажите дату приказа.");
    refusesToApprove(Map.of("orderNumber", "1", "orderDate", "2022-04-21"),
        "Дата приказа ещё не наступила. Укажите сегодняшнюю или более раннюю.");
    refusesToApprove(Map.of("remarks", List.of(remark("Участники", "Уточнить"))),
        "Вы написали замечания. Выберите «Вернуть с замечаниями» или удалите их.");
    assertThat(instance).isWaitingAt("ApproveRegulation");
    assertThat(regulation().approval()).isNull();
  }

  @Test
  void aCancelledProjectTakesItsOpenRegulationWithIt() {
    draft();

    transactions.executeWithoutResult(tx -> endings.forEach(ending -> ending.cancelled(project, "Нет средств")));

    assertThat(regulation().cancellation()).isEqualTo(new RegulationView.Ending("Нет средств", null, now()));
    assertThatThrownBy(() -> review("reviewer1", AGREE)).isInstanceOf(InvalidInput.class)
        .hasMessageContaining("изменить его нельзя");
  }

  // the people of these stories

  private void draft() {
    Worklist.Sheet sheet = sheet("methodologist2", "DraftRegulation");
    story.completeAs("methodologist2", instance, "DraftRegulation",
        Map.of("title", sheet.contents().get("title"), "sections", sheet.contents().get("sections")));
  }

  private void review(String reviewer, Map<String, Object> answer) {
    story.completeAs(reviewer, instance, "ReviewRegulation", answer);
    story.runJobs();
  }

  private void revise(Map<String, String> newTexts, String... answers) {
    story.completeAs("methodologist2", instance, "ReviseRegulation", revision(newTexts, answers));
  }

  /** The text to revise with new words under some headings, and the remarks with their answers. */
  private Map<String, Object> revision(Map<String, String> newTexts, String... answers) {
    Worklist.Sheet sheet = sheet("methodologist2", "ReviseRegulation");
    List<Map<String, Object>> sections = rows(sheet, "sections");
    sections.forEach(row -> row.computeIfPresent("text", (key, text) -> newTexts.getOrDefault((String) row.get("heading"), (String) text)));
    List<Map<String, Object>> remarks = rows(sheet, "answers");
    assertThat(remarks).hasSameSizeAs(answers);
    for (int place = 0; place < answers.length; place++) {
      remarks.get(place).put("answer", answers[place]);
    }
    return Map.of("title", sheet.contents().get("title"), "sections", sections, "answers", remarks);
  }

  private void approve() {
    story.completeAs("director", instance, "ApproveRegulation",
        Map.of("decision", "approve", "orderNumber", "17-од", "orderDate", TODAY.toString()));
  }

  private void refusesToApprove(Map<String, Object> values, String message) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("decision", "approve");
    assertThatThrownBy(() -> story.completeAs("director", instance, "ApproveRegulation", all))
        .isInstanceOf(InvalidInput.class).hasMessage(message);
  }

  private void goOnWithoutThem(String why) {
    Map<String, Object> values = new HashMap<>(Map.of("decision", "goOn"));
    values.put("comment", why);
    story.completeAs("coordinator", instance, "DecideOnMissingReviews", values);
  }

  private Map<String, Object> agreeWithRemarks(String heading, String text) {
    return Map.of("decision", "agreeWithRemarks", "remarks", List.of(remark(heading, text)));
  }

  private Map<String, Object> disagree(String heading, String text) {
    return Map.of("decision", "disagree", "remarks", List.of(remark(heading, text)));
  }

  private Map<String, Object> remark(String heading, String text) {
    Map<String, Object> row = new HashMap<>(Map.of("text", text));
    regulation().current().sections().stream().filter(section -> section.heading().equals(heading)).findFirst()
        .ifPresent(section -> row.put("section", section.id().toString()));
    return row;
  }

  // what they see

  private Worklist.Sheet sheet(String userId, String taskKey) {
    return signedIn.as(userId, () -> worklist.sheet(story.task(userId, instance, taskKey).getId()));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Worklist.Sheet sheet, String key) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ((List<Map<String, Object>>) sheet.contents().get(key)).forEach(row -> rows.add(new HashMap<>(row)));
    return rows;
  }

  /** The newest Regulation of the project. */
  private RegulationView regulation() {
    List<RegulationView> all = regulations.of(project);
    return all.get(all.size() - 1);
  }

  private long acknowledgements() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("acknowledgement")
        .processInstanceBusinessKey(regulation().id().toString()).count();
  }

  private Object outcome() {
    return variable("regulationOutcome");
  }

  private Object variable(String name) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName(name)
        .singleResult().getValue();
  }

  private static Instant now() {
    return TODAY.atTime(9, 0).atZone(ZoneId.of("Europe/Moscow")).toInstant();
  }
}
