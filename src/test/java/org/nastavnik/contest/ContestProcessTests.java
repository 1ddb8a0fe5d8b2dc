package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.People;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Feel;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.nastavnik.workflow.Worklist.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest("contest")
class ContestProcessTests {

  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired ProjectFixture fixture;
  @Autowired Projects projects;
  @Autowired People people;
  @Autowired Documents documents;
  @Autowired Outbox outbox;
  @Autowired Entries entries;
  @Autowired SignedIn signedIn;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired Worklist worklist;
  @Autowired Feel feel;
  @Autowired TransactionTemplate inTransaction;

  @Test
  void isHeldFromItsRulesToPublishedResults() {
    ProjectId project = fixture.passport();
    ProcessInstance instance = contest.announce(contest.begin(project), Map.of());
    Assertions.assertThat(told("contest.announced", instance))
        .containsExactly("librarian01", "librarian02", "librarian03", "librarian04", "librarian05");
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(instance, "librarian02", "Читающий двор");

    contest.openJudging(instance);
    assertThat(instance).isWaitingAt("WaitForScores");
    contest.scoreByAll(mill, 9, 8, 10);
    contest.scoreByAll(yard, 5, 6, 7);
    assertThat(instance).isWaitingAt("SignProtocol");
    contest.signAndApprove(instance);

    assertThat(instance).isEnded().hasPassed("AllEntriesJudged", "RankEntries", "ContestHeld").hasNotPassed("BreakTie");
    Assertions.assertThat(contests.placings(id(instance))).extracting(Placing::place, Placing::title, Placing::author)
        .containsExactly(Assertions.tuple(1, "Мельница историй", author("librarian01", "Филиал 1")),
            Assertions.tuple(2, "Читающий двор", author("librarian02", "Филиал 2")));
    Assertions.assertThat(contests.placings(id(instance)).get(0).points()).isEqualByComparingTo("90");
    Assertions.assertThat(documents.of(project.id())).extracting(IssuedDocument::kind).containsExactlyInAnyOrder(
        "jury-protocol", "score-sheet", "score-sheet", "score-sheet", "diploma", "diploma");
    Assertions.assertThat(told("contest.published", instance)).contains("librarian05", "jury1", "jury4");
    Assertions.assertThat(contestRequirement(project).achieved()).isEqualTo(1);
    Assertions.assertThat(contestRequirement(project).evidence()).singleElement()
        .extracting("title").isEqualTo("Лучшая проектная идея");
    Assertions.assertThat(variable(instance, "contestOutcome")).isEqualTo("held");
  }

  @Test
  void goesBackToTheMethodologistUntilTheRulesAreApproved() {
    ProcessInstance instance = contest.begin();
    story.completeAs("methodologist1", instance, "DraftContestRules", contest.rules(Map.of("prizes", 3)));
    String task = story.task("director", instance, "ApproveContestRules").getId();
    Assertions.assertThat(forms.getTaskFormVariables(task)).containsEntry("prizes", 3).containsEntry("theme", "Проекты для жителей");
    assertThatThrownBy(() -> story.completeAs("director", instance, "ApproveContestRules", Map.of("decision", "return")))
        .isInstanceOf(InvalidInput.class);
    story.completeAs("director", instance, "ApproveContestRules", Map.of("decision", "return", "comment", "Мало призов"));

    String revision = story.task("methodologist1", instance, "DraftContestRules").getId();
    Assertions.assertThat(forms.getTaskFormVariables(revision)).containsEntry("remark", "Мало призов").containsEntry("prizes", 3);
    contest.announce(instance, Map.of("prizes", 5));

    assertThat(instance).isWaitingAt("WaitForEntries");
    Assertions.assertThat(contests.contest(id(instance)).prizes()).isEqualTo(5);
  }

  @Test
  void proposesRulesThatAreAcceptedAsTheyStand() {
    ProcessInstance instance = contest.begin();
    String task = story.task("methodologist1", instance, "DraftContestRules").getId();
    Map<String, Object> proposed = new HashMap<>(forms.getTaskFormVariables(task));
    proposed.keySet().retainAll(contest.rules(Map.of()).keySet());

    story.completeAs("methodologist1", instance, "DraftContestRules", proposed);

    ContestView rules = contests.contest(id(instance));
    Assertions.assertThat(rules.lastEntryDay()).isEqualTo("2022-07-13");
    Assertions.assertThat(rules.lastJudgingDay()).isEqualTo("2022-08-03");
    Assertions.assertThat(rules.criteria()).hasSize(5);
    Assertions.assertThat(rules.jury()).containsExactly("jury1", "jury2", "jury3", "jury4", "jury5");
  }

  @Test
  void isNotApprovedWhenItsFirstDateIsOver() {
    ProcessInstance instance = contest.begin();
    story.completeAs("methodologist1", instance, "DraftContestRules", contest.rules(Map.of()));
    story.advanceTo(ContestStory.LAST_ENTRY_DAY);

    assertThatThrownBy(() -> story.completeAs("director", instance, "ApproveContestRules", Map.of("decision", "approve")))
        .hasMessageContaining("01.06.2022");
    assertThat(instance).isWaitingAt("ApproveContestRules");
  }

  @Test
  void acceptsEntriesLongerWhenTheCoordinatorSaysSo() {
    ProcessInstance instance = contest.announce(Map.of());
    signedIn.as("methodologist1", () -> assertThatThrownBy(() -> contests.extendDeadline(id(instance), LocalDate.of(2022, 6, 8)))
        .hasMessage("Продлить приём работ может координатор."));
    signedIn.as("coordinator", () -> contests.extendDeadline(id(instance), LocalDate.of(2022, 6, 8)));

    contest.closeEntries();
    contest.submitAccepted(instance, "librarian03", "Поздняя, но в срок");
    Assertions.assertThat(told("contest.extended", instance)).hasSize(5);
    story.advanceTo(LocalDate.of(2022, 6, 9));
    assertThat(instance).hasPassed("DeadlineExtended").isWaitingAt("DeclareConflicts");
    Assertions.assertThat(contests.contest(id(instance)).lastJudgingDay()).isEqualTo("2022-06-29");
    signedIn.as("coordinator", () -> assertThatThrownBy(() -> contests.extendDeadline(id(instance), LocalDate.of(2022, 6, 20)))
        .hasMessageStartingWith("Приём работ сейчас закрыт."));
  }

  @Test
  void waitsForTheMethodologistsAfterTheLastDay() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submit(instance, "librarian01", "Мельница историй");
    EntryId yard = contest.submit(instance, "librarian02", "Читающий двор");
    contest.closeEntries();
    assertThat(instance).isWaitingAt("EntriesChecked");

    contest.check(mill, ContestStory.accepted("Мельница историй"));
    story.runJobs();
    assertThat(instance).isWaitingAt("EntriesChecked");
    contest.check(yard, Map.of("decision", "decline", "comment", "Не по теме"));
    story.runJobs();

    assertThat(instance).isWaitingAt("DeclareConflicts");
  }

  @Test
  void asksTheCoordinatorWhenThereAreTooFewEntriesAndAcceptsThemLonger() {
    ProcessInstance instance = contest.announce(Map.of("minimumEntries", 2));
    contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.closeEntries();
    String task = story.task("coordinator", instance, "DecideOnFewEntries").getId();
    Assertions.assertThat(forms.getTaskFormVariables(task)).containsEntry("accepted", 1).containsEntry("minimumEntries", 2);

    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "DecideOnFewEntries", Map.of("decision", "extend")))
        .hasMessageStartingWith("Назовите день позже");
    story.completeAs("coordinator", instance, "DecideOnFewEntries", Map.of("decision", "extend", "newDay", "2022-06-15"));
    assertThat(instance).isWaitingAt("WaitForEntries");
    contest.submitAccepted(instance, "librarian02", "Читающий двор");
    story.advanceTo(LocalDate.of(2022, 6, 16));

    assertThat(instance).isWaitingAt("DeclareConflicts");
    Assertions.assertThat(told("contest.extended", instance)).hasSize(5);
  }

  @Test
  void goesOnWithFewEntriesButNotWithNone() {
    ProcessInstance instance = contest.announce(Map.of("minimumEntries", 2));
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.closeEntries();
    story.completeAs("coordinator", instance, "DecideOnFewEntries", Map.of("decision", "goOn"));
    assertThat(instance).isWaitingAt("DeclareConflicts");
    contests.withdraw(mill, "librarian01");
    contest.declareConflicts(instance);

    assertThat(instance).hasNotPassed("OpenJudging").isWaitingAt("DecideOnFewEntries");
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "DecideOnFewEntries", Map.of("decision", "goOn")))
        .hasMessage("Не принято ни одной работы: продлите приём или отмените конкурс.");
  }

  @Test
  void isCancelledForWantOfEntriesAndTellsEverybody() {
    ProjectId project = fixture.passport();
    ProcessInstance instance = contest.announce(contest.begin(project), Map.of("minimumEntries", 2));
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.closeEntries();
    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "DecideOnFewEntries", Map.of("decision", "cancel")))
        .hasMessage("Напишите, почему принято такое решение.");
    story.completeAs("coordinator", instance, "DecideOnFewEntries", Map.of("decision", "cancel", "comment", "Мало идей"));
    story.runJobs();

    assertThat(instance).isEnded().hasPassed("ContestCancelled");
    Assertions.assertThat(variable(instance, "contestOutcome")).isEqualTo("cancelled");
    Assertions.assertThat(contest.instance(mill)).isNull();
    Assertions.assertThat(told("contest.cancelled", instance)).contains("librarian05", "jury1", "jury4");
    Assertions.assertThat(outbox.about("contest.entryDropped", mill.toString())).extracting(Letter::userId).containsExactly("librarian01");
    Assertions.assertThat(contestRequirement(project).achieved()).isZero();
    Assertions.assertThat(contestRequirement(project).underWay()).isZero();
  }

  @Test
  void givesTheJuryMoreTimeAndTellsThoseWhoOwe() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.openJudging(instance);
    contest.score(mill, "jury1", 9, 9);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    String task = story.task("coordinator", instance, "DecideOnMissingScores").getId();
    Assertions.assertThat(forms.getTaskFormVariables(task).getValueTyped("owing").getValue().toString()).contains("\"sheets\":1");

    assertThatThrownBy(() -> story.completeAs("coordinator", instance, "DecideOnMissingScores", Map.of("decision", "moreTime")))
        .hasMessageStartingWith("Назовите день");
    story.completeAs("coordinator", instance, "DecideOnMissingScores", Map.of("decision", "moreTime", "newDay", "2022-06-30"));
    Assertions.assertThat(told("contest.judgingExtended", instance)).containsExactly("jury2", "jury3");
    contest.score(mill, "jury2", 7, 7);
    contest.score(mill, "jury3", 8, 8);

    assertThat(instance).hasPassed("ExtendJudging").isWaitingAt("SignProtocol");
  }

  @Test
  void callsTheDecisionOffWhenTheScoresComeInAfterAll() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.openJudging(instance);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    assertThat(instance).isWaitingAt("DecideOnMissingScores");
    contest.scoreByAll(mill, 9, 9, 9);

    assertThat(instance).hasPassed("ScoredMeanwhile").isWaitingAt("SignProtocol");
  }

  @Test
  void seesByItselfThatAllIsJudgedWhereNobodyReportedIt() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.openJudging(instance);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    inTransaction.executeWithoutResult(transaction -> entries.get(mill).markJudged(Instant.EPOCH));
    story.completeAs("coordinator", instance, "DecideOnMissingScores", Map.of("decision", "moreTime", "newDay", "2022-06-30"));
    story.runJobs();

    assertThat(instance).isWaitingAt("SignProtocol");
  }

  @Test
  void letsAReserveTakeOverWhatAJurorOwes() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(instance, "librarian02", "Читающий двор");
    contest.openJudging(instance);
    contest.scoreByAll(mill, 9, 9, 9);
    contest.score(yard, "jury1", 5, 5);
    contest.score(yard, "jury3", 5, 5);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    story.completeAs("coordinator", instance, "DecideOnMissingScores",
        Map.of("decision", "replaceJuror", "replaced", "jury2", "reserve", "jury4", "newDay", "2022-06-30"));
    story.runJobs();

    assertThat(instance).hasPassed("JurorReplaced").isWaitingAt("WaitForScores");
    contest.score(yard, "jury4", 4, 4);
    assertThat(instance).isWaitingAt("SignProtocol");
    Assertions.assertThat(told("contest.jurorReplaced", instance)).containsExactly("jury2");
    Assertions.assertThat(told("contest.reserveCalled", instance)).containsExactly("jury4");
  }

  @Test
  void closesJudgingWithoutTheMissingScores() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(instance, "librarian02", "Читающий двор");
    contest.openJudging(instance);
    contest.score(mill, "jury1", 10, 10);
    contest.score(mill, "jury2", 8, 8);
    contest.score(yard, "jury1", 7, 7);
    contests.saveDraft(yard, "jury2", Map.of("c1", 0), null, null);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    story.completeAs("coordinator", instance, "DecideOnMissingScores", Map.of("decision", "closeWithout"));
    story.runJobs();

    assertThat(instance).hasPassed("JudgingClosed").isWaitingAt("SignProtocol");
    contest.signAndApprove(instance);
    Assertions.assertThat(contests.placings(id(instance))).extracting(Placing::title, placing -> placing.points().intValueExact())
        .containsExactly(Assertions.tuple("Мельница историй", 90), Assertions.tuple("Читающий двор", 70));
    Assertions.assertThat(told("contest.judgingClosed", instance)).containsExactly("jury2", "jury3");
  }

  @Test
  void letsTheChairBreakATieWhereTheRulesSaySo() {
    ProcessInstance instance = contest.announce(Map.of("ties", "break", "prizes", 2));
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(instance, "librarian02", "Читающий двор");
    contest.openJudging(instance);
    contest.scoreByAll(mill, 9, 8, 7);
    contest.scoreByAll(yard, 7, 8, 9);
    assertThat(instance).isWaitingAt("BreakTie");
    int millNumber = contests.entry(mill).number();
    int yardNumber = contests.entry(yard).number();

    assertThatThrownBy(() -> breakTie(instance, List.of(place(millNumber, 1), place(yardNumber, 1))))
        .hasMessage("Распределите места с 1 по 2: каждой работе своё.");
    breakTie(instance, List.of(place(millNumber, 2), place(yardNumber, 1)));
    story.completeAs("jury1", instance, "SignProtocol", Map.of("confirmed", true));
    story.completeAs("director", instance, "ApproveProtocol", Map.of("decision", "return", "comment", "Обоснуйте"));
    story.runJobs();
    String task = story.task("jury1", instance, "BreakTie").getId();
    Assertions.assertThat(forms.getTaskFormVariables(task)).containsEntry("grounds", "Двор охватит больше жителей");
    Assertions.assertThat(forms.getTaskFormVariables(task).getValueTyped("tied").getValue().toString())
        .as("the order of before is proposed").contains("\"place\":1", "\"place\":2");
    breakTie(instance, List.of(place(millNumber, 2), place(yardNumber, 1)));
    contest.signAndApprove(instance);

    Assertions.assertThat(contests.placings(id(instance))).extracting(Placing::title)
        .containsExactly("Читающий двор", "Мельница историй");
  }

  @Test
  void leavesAPlaceSharedWhereTheRulesSaySo() {
    ProcessInstance instance = contest.announce(Map.of("ties", "share"));
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(instance, "librarian02", "Читающий двор");
    contest.openJudging(instance);
    contest.scoreByAll(mill, 9, 8, 7);
    contest.scoreByAll(yard, 7, 8, 9);
    contest.signAndApprove(instance);

    assertThat(instance).isEnded().hasNotPassed("BreakTie");
    Assertions.assertThat(contests.placings(id(instance))).extracting(Placing::place).containsExactly(1, 1);
  }

  @Test
  void isCountedAndSignedAnewWhenTheDirectorReturnsTheProtocol() {
    ProcessInstance instance = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(instance, "librarian01", "Мельница историй");
    contest.openJudging(instance);
    contest.scoreByAll(mill, 9, 8, 7);
    story.completeAs("jury1", instance, "SignProtocol", Map.of("confirmed", true));
    assertThatThrownBy(() -> story.completeAs("director", instance, "ApproveProtocol", Map.of("decision", "return")))
        .hasMessage("Напишите, почему принято такое решение.");
    story.completeAs("director", instance, "ApproveProtocol", Map.of("decision", "return", "comment", "Проверьте баллы"));
    story.runJobs();

    String task = story.task("jury1", instance, "SignProtocol").getId();
    Assertions.assertThat(forms.getTaskFormVariables(task)).containsEntry("remark", "Проверьте баллы");
    Assertions.assertThat(contests.placings(id(instance))).as("nothing is published before approval").isEmpty();
    contest.signAndApprove(instance);
    assertThat(instance).isEnded().hasPassed("ContestHeld");
  }

  private void breakTie(ProcessInstance instance, List<Map<String, Object>> places) {
    story.completeAs("jury1", instance, "BreakTie", Map.of("tied", places, "grounds", "Двор охватит больше жителей"));
  }

  private static Map<String, Object> place(int number, int place) {
    return Map.of("number", number, "place", place);
  }

  private ContestId id(ProcessInstance instance) {
    return contest.id(instance);
  }

  private Object variable(ProcessInstance instance, String name) {
    return signedIn.asSystem(() -> history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId())
        .variableName(name).singleResult().getValue());
  }

  private List<String> told(String template, ProcessInstance instance) {
    return outbox.about(template, id(instance).toString()).stream().map(Letter::userId).toList();
  }

  private String author(String userId, String branch) {
    return people.person(userId).name() + ", " + branch;
  }

  private Requirement contestRequirement(ProjectId project) {
    return projects.progress(project).requirements().stream().filter(one -> one.key().equals("contest")).findFirst().orElseThrow();
  }

  @Test
  void theProtocolsFormHasAColumnOfEvenedPointsOnlyWhereThereAreAny() {
    ProcessInstance held = contest.announce(Map.of());
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contest.openJudging(held);
    contest.scoreByAll(mill, 5, 5, 5);
    String task = story.task("jury1", held, "SignProtocol").getId();
    signedIn.as("jury1", () -> {
      Sheet sheet = worklist.sheet(task);
      Assertions.assertThat(tablesWithEvened(sheet, sheet.contents())).containsExactly(false, false);
      Assertions.assertThat(tablesWithEvened(sheet, Map.of("evened", true))).containsExactly(true, true);
    });
  }

  private List<Boolean> tablesWithEvened(Sheet sheet, Map<String, Object> known) {
    return StreamSupport.stream(sheet.form().source().path("components").spliterator(), false)
        .filter(part -> part.path("type").asText().equals("table"))
        .filter(part -> !Boolean.TRUE.equals(feel.evaluate(part.path("conditional").path("hide").asText(), known)))
        .map(part -> part.path("columns").findValuesAsText("key").contains("evened")).toList();
  }
}
