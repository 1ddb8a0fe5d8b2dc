package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.SubmitIdea.GivenConsent;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileStore;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.project.ProjectEnding;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.OpenTask;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.ProcessTest;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.TaskHistory.State;
import org.nastavnik.workflow.TaskHistory.Step;
import org.nastavnik.workflow.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest("contestEntry")
class ContestEntryProcessTests {

  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired ProjectFixture fixture;
  @Autowired List<ProjectEnding> endings;
  @Autowired Documents documents;
  @Autowired FileStore files;
  @Autowired Outbox outbox;
  @Autowired SignedIn signedIn;
  @Autowired FormService forms;
  @Autowired Worklist worklist;
  @Autowired TransactionTemplate inTransaction;

  private ProjectId project;
  private ProcessInstance held;

  @BeforeEach
  void announce() {
    project = fixture.passport();
    held = contest.announce(contest.begin(project), Map.of());
  }

  @Test
  void goesFromItsAuthorThroughTheJuryToAResult() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(held, "librarian02", "Читающий двор");
    ProcessInstance entry = contest.instance(mill);
    assertThat(entry).hasVariables("entryId", "contestId", "eligible").isWaitingAt("JudgingOpened");
    contest.openJudging(held);
    Assertions.assertThat(story.tasks(entry, "ScoreEntry")).extracting("assignee")
        .containsExactlyInAnyOrder("jury1", "jury2", "jury3");
    contest.scoreByAll(mill, 9, 8, 10);
    assertThat(entry).hasPassed("RecordJudged").isWaitingAt("ResultsPublished");
    contest.scoreByAll(yard, 4, 4, 4);
    contest.signAndApprove(held);

    assertThat(entry).isEnded().hasPassed("ResultTold");
    Letter result = only("contest.entryResult", mill);
    Assertions.assertThat(result.userId()).isEqualTo("librarian01");
    Assertions.assertThat(result.params()).containsEntry("place", "1").containsEntry("points", "90,00")
        .containsEntry("comments", "– Отзыв 10/10\n– Отзыв 8/8\n– Отзыв 9/9");
    Assertions.assertThat(document(mill)).contains("ДИПЛОМ ПОБЕДИТЕЛЯ", "1 место", "Мельница историй", "-К-00");
    Assertions.assertThat(document(yard)).contains("СЕРТИФИКАТ УЧАСТНИКА", "за участие").doesNotContain("место");
  }

  @Test
  void isListedWithoutItsAuthorForTheJuryAndKeepsWhoDidWhatBack() {
    EntryId mill = contest.submit(held, "librarian01", "Мельница историй");
    signedIn.as("methodologist1", () -> {
      Assertions.assertThat(worklist.open(10)).extracting(OpenTask::subject).containsExactly("Мельница историй");
      Assertions.assertThat(historyOfMyFirstTask()).extracting(Step::state).contains(State.STARTED, State.OPEN);
    });
    contest.check(mill, ContestStory.accepted("Работа о мельнице"));
    contest.openJudging(held);
    signedIn.as("jury1", () -> {
      Assertions.assertThat(worklist.open(10)).extracting(OpenTask::subject).containsExactly("№ 1. Работа о мельнице");
      Assertions.assertThat(historyOfMyFirstTask()).isEmpty();
    });
  }

  private List<Step> historyOfMyFirstTask() {
    return worklist.history(worklist.open(10).get(0).id());
  }

  @Test
  void isDeclinedWhereAConsentIsGoneBeforeItIsChecked() {
    EntryId mill = contests.submit(contest.idea(held, "librarian01", "Мельница историй"));
    ProcessInstance entry = contest.instance(mill);
    contests.withdrawConsent(mill, "librarian01", ConsentPurpose.PUBLICATION);
    story.runJobs();

    assertThat(entry).isEnded().hasPassed("DeclineIneligible", "EntryDeclined");
    Assertions.assertThat(contests.entry(mill).declineReason()).isEqualTo("Нет согласия на публикацию имени вместе с итогами.");
    Assertions.assertThat(only("contest.entryDeclined", mill).params()).containsEntry("title", "Мельница историй");
  }

  @Test
  void isRefusedAtOnceWithAllReasonsAndLeavesNothingBehind() {
    SubmitIdea sound = contest.idea(held, "librarian01", "Мельница историй");
    int before = contests.entries(sound.contest()).size();

    assertThatThrownBy(() -> contests.submit(new SubmitIdea(sound.contest(), "methodologist1", "Чужая", "Идея",
        List.of(ContestStory.file("virus.exe", "MZ\u0000")), List.of())))
        .isInstanceOf(InvalidInput.class).hasMessage("Работу нельзя принять. В конкурсе участвуют специалисты филиалов, "
            + "а у вашей учётной записи филиал не указан. Нет согласия на обработку персональных данных. "
            + "Нет согласия на публикацию имени вместе с итогами. Файл такого вида не принимается. Сохраните его как PDF, Word, OpenDocument, RTF, презентацию PPTX или ODP, текст, картинку JPEG или PNG.");
    assertThatThrownBy(() -> contests.submit(new SubmitIdea(sound.contest(), "librarian01", " ", "Идея", List.of(), sound.consents())))
        .hasMessage("Напишите название работы.");
    assertThatThrownBy(() -> contests.submit(new SubmitIdea(sound.contest(), "librarian01", "Идея", "", List.of(), sound.consents())))
        .hasMessage("Опишите идею.");
    assertThatThrownBy(() -> contests.submit(new SubmitIdea(sound.contest(), "librarian01", "Идея", "Идея", List.of(),
        List.of(new GivenConsent(ConsentPurpose.PUBLICATION, "old")))))
        .hasMessage("Текст согласия обновился. Прочитайте новый и отметьте его снова.");

    Assertions.assertThat(contests.entries(sound.contest())).hasSize(before);
  }

  @Test
  void isRefusedBeyondTheLimitOfItsAuthorAndAfterTheLastDay() {
    contest.submit(held, "librarian01", "Первая");
    contest.submit(held, "librarian01", "Вторая");
    assertThatThrownBy(() -> contest.submit(held, "librarian01", "Третья"))
        .hasMessageContaining("столько работ, сколько правила позволяют");
    contest.closeEntries();
    assertThatThrownBy(() -> contest.submit(held, "librarian02", "Поздняя")).hasMessage("Приём работ на этот конкурс закрыт.");
  }

  @Test
  void isReturnedCorrectedAndAccepted() {
    EntryId mill = contest.submit(held, "librarian01", "Мельница");
    ProcessInstance entry = contest.instance(mill);
    assertThatThrownBy(() -> contests.replaceFiles(mill, "librarian01", List.of())).hasMessageContaining("вернули на исправление");
    assertThatThrownBy(() -> contest.check(mill, Map.of("decision", "return")))
        .hasMessage("Напишите, почему принято такое решение.");
    contest.check(mill, Map.of("decision", "return", "comment", "Нет сметы"));
    assertThat(entry).isWaitingAt("CorrectEntry");
    Assertions.assertThat(only("contest.entryReturned", mill).params()).containsEntry("remark", "Нет сметы");
    String task = story.task("librarian01", entry, "CorrectEntry").getId();
    signedIn.as("librarian01", () -> {
      Assertions.assertThat(forms.getTaskFormVariables(task)).containsEntry("remark", "Нет сметы").containsEntry("title", "Мельница");
    });

    contests.replaceFiles(mill, "librarian01", List.of(ContestStory.file("smeta.txt", "Смета")));
    assertThatThrownBy(() -> contests.replaceFiles(mill, "librarian02", List.of())).hasMessage("Это работа другого автора.");
    assertThatThrownBy(() -> contests.replaceFiles(mill, "librarian01", List.of(ContestStory.file("a.exe", "MZ\u0000"))))
        .hasMessageStartingWith("Работу нельзя принять.");
    story.completeAs("librarian01", entry, "CorrectEntry", Map.of("title", "Мельница историй", "summary", "Со сметой"));
    story.runJobs();
    contest.check(mill, ContestStory.accepted("Мельница историй"));

    assertThat(entry).isWaitingAt("JudgingOpened");
    Assertions.assertThat(contests.entry(mill).title()).isEqualTo("Мельница историй");
    Assertions.assertThat(contests.entry(mill).files()).extracting("name").containsExactly("smeta.txt");
  }

  @Test
  void isDeclinedByTheMethodologist() {
    EntryId mill = contest.submit(held, "librarian01", "Мельница историй");
    ProcessInstance entry = contest.instance(mill);
    contest.check(mill, Map.of("decision", "decline", "comment", "Не по теме"));

    assertThat(entry).isEnded().hasPassed("EntryRefused", "EntryDeclined");
    Assertions.assertThat(contests.entry(mill).declineReason()).isEqualTo("Не по теме");
    assertThatThrownBy(() -> contests.withdraw(mill, "librarian01")).hasMessage("Эта работа больше не участвует в конкурсе.");
  }

  @Test
  void doesNotTakePartUncorrected() {
    EntryId mill = contest.submit(held, "librarian01", "Мельница историй");
    ProcessInstance entry = contest.instance(mill);
    contest.check(mill, Map.of("decision", "return", "comment", "Нет сметы"));
    contest.closeEntries();

    assertThat(entry).isEnded().hasPassed("DeclineUncorrected");
    assertThat(held).as("the contest does not wait for it").isWaitingAt("DecideOnFewEntries");
    Assertions.assertThat(contests.entry(mill).declineReason()).isEqualTo("Работа не исправлена до конца приёма.");
  }

  @Test
  void canBeCorrectedLongerWhenEntriesAreAcceptedLonger() {
    EntryId mill = contest.submit(held, "librarian01", "Мельница историй");
    contest.check(mill, Map.of("decision", "return", "comment", "Нет сметы"));
    signedIn.as("coordinator", () -> contests.extendDeadline(contest.id(held), LocalDate.of(2022, 6, 15)));
    contest.closeEntries();

    ProcessInstance entry = contest.instance(mill);
    assertThat(entry).hasPassed("IsDeadlineExtended").hasNotPassed("DeclineUncorrected").isWaitingAt("CorrectEntry");
    story.completeAs("librarian01", entry, "CorrectEntry", Map.of("title", "Мельница историй", "summary", "Со сметой"));
    story.runJobs();
    assertThat(entry).isWaitingAt("CheckEntry");
  }

  @Test
  void cannotBeReturnedAfterTheLastDay() {
    EntryId mill = contest.submit(held, "librarian01", "Мельница историй");
    contest.closeEntries();
    assertThatThrownBy(() -> contest.check(mill, Map.of("decision", "return", "comment", "Нет сметы")))
        .hasMessage("Приём закончился: работу можно только допустить или отклонить.");
  }

  @Test
  void isWithdrawnByItsAuthorUntilJudgingOpens() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(held, "librarian02", "Читающий двор");
    ProcessInstance entry = contest.instance(mill);
    assertThatThrownBy(() -> contests.withdraw(mill, "librarian02")).hasMessage("Это работа другого автора.");
    contests.withdraw(mill, "librarian01");

    assertThat(entry).isEnded().hasPassed("EntryWithdrawn", "EntryTakenBack");
    Assertions.assertThat(contests.entry(mill).withdrawnAt()).isNotNull();
    only("contest.entryWithdrawn", mill);
    contest.openJudging(held);
    assertThatThrownBy(() -> contests.withdraw(yard, "librarian02")).hasMessage("Судейство открыто: отозвать работу уже нельзя.");
  }

  @Test
  void leavesTheContestWithTheConsentToTheUseOfPersonalData() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contests.withdrawConsent(mill, "librarian01", ConsentPurpose.PERSONAL_DATA);
    Assertions.assertThat(contests.entry(mill).withdrawnAt()).isNotNull();
    Assertions.assertThat(contest.instance(mill)).isNull();
  }

  @Test
  void isPublishedWithoutANameWhereTheAuthorTookThatConsentBackUntilItIsGivenAgain() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contest.openJudging(held);
    contests.withdrawConsent(mill, "librarian01", ConsentPurpose.PUBLICATION);
    contest.scoreByAll(mill, 5, 5, 5);
    contest.signAndApprove(held);
    Assertions.assertThat(contests.placings(contest.id(held))).singleElement().extracting(Placing::author).isNull();

    GivenConsent old = new GivenConsent(ConsentPurpose.PUBLICATION, "contest.consent.publication.v0");
    assertThatThrownBy(() -> contests.giveConsent(mill, "librarian01", old)).hasMessageStartingWith("Текст согласия обновился.");
    GivenConsent given = new GivenConsent(ConsentPurpose.PUBLICATION, ConsentPurpose.PUBLICATION.textId());
    assertThatThrownBy(() -> contests.giveConsent(mill, "librarian02", given)).hasMessage("Это работа другого автора.");
    contests.giveConsent(mill, "librarian01", given);
    Assertions.assertThat(contests.placings(contest.id(held))).singleElement().extracting(Placing::author).isNotNull();
  }

  @Test
  void goesToAReserveWhenAJurorRecuses() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contest.openJudging(held);
    contests.saveDraft(mill, "jury2", Map.of("c1", 1), "Черновик", null);
    assertThatThrownBy(() -> recuse(mill, "jury2", null)).hasMessage("Напишите, почему вы не можете судить эту работу.");
    recuse(mill, "jury2", "Готовили вместе");
    contest.score(mill, "jury1", 10, 10);
    contest.score(mill, "jury3", 10, 10);
    contest.score(mill, "jury4", 7, 7);

    contest.signAndApprove(held);
    Assertions.assertThat(contests.placings(contest.id(held))).singleElement()
        .extracting(placing -> placing.points().intValueExact()).as("the draft of who recused does not count").isEqualTo(90);
    only("contest.reserveCalled", contest.id(held).toString());
  }

  @Test
  void doesWithoutTheScoreWhereNoReserveIsLeft() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contest.openJudging(held);
    recuse(mill, "jury2", "Готовили вместе");
    recuse(mill, "jury4", "Тоже готовил");
    contest.score(mill, "jury1", 10, 10);
    contest.score(mill, "jury3", 8, 8);

    assertThat(contest.instance(mill)).hasPassed("JurorLeftOut").isWaitingAt("ResultsPublished");
  }

  @Test
  void goesToAnotherReserveWhereTheChosenOneHasAConflict() {
    ProcessInstance two = contest.announce(Map.of("jury", List.of(ContestStory.juror("jury1", "chair"),
        ContestStory.juror("jury2", "member"), ContestStory.juror("jury3", "reserve"), ContestStory.juror("jury4", "reserve"))));
    EntryId mill = contest.submitAccepted(two, "librarian01", "Мельница историй");
    contest.closeEntries();
    contest.declare(two, "jury3", Map.of("others", "Филиал 1"));
    List.of("jury1", "jury2", "jury4").forEach(juror -> contest.declare(two, juror, Map.of()));
    story.runJobs();
    contest.score(mill, "jury1", 10, 10);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    story.completeAs("coordinator", two, "DecideOnMissingScores",
        Map.of("decision", "replaceJuror", "replaced", "jury2", "reserve", "jury3", "newDay", "2022-06-30"));
    story.runJobs();

    ProcessInstance entry = contest.instance(mill);
    assertThat(entry).hasPassed("JurorReplaced", "BringInReserve");
    Assertions.assertThat(story.tasks(entry, "ScoreEntry")).singleElement()
        .satisfies(task -> Assertions.assertThat(task.getAssignee()).isEqualTo("jury4"))
        .satisfies(task -> Assertions.assertThat(task.getDueDate()).isEqualTo("2022-06-30T18:00:00+03:00"));
  }

  @Test
  void isDueLaterWhenTheJuryGetsMoreTime() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contest.openJudging(held);
    contest.score(mill, "jury1", 9, 9);
    ProcessInstance entry = contest.instance(mill);
    String task = story.task("jury2", entry, "ScoreEntry").getId();
    int escalated = outbox.about("task.longOverdue", "ScoreEntry").size();
    story.advanceTo(ContestStory.AFTER_JUDGING);
    story.completeAs("coordinator", held, "DecideOnMissingScores", Map.of("decision", "moreTime", "newDay", "2022-06-30"));
    story.runJobs();

    assertThat(entry).hasPassed("JudgingExtended", "MoveDeadline", "DeadlineMoved");
    Assertions.assertThat(story.tasks(entry, "ScoreEntry")).extracting("assignee").containsExactlyInAnyOrder("jury2", "jury3");
    Assertions.assertThat(story.task("jury2", entry, "ScoreEntry").getId()).as("nobody loses what was typed").isEqualTo(task);
    Assertions.assertThat(story.task("jury2", entry, "ScoreEntry").getDueDate()).isEqualTo("2022-06-30T18:00:00+03:00");
    story.advanceTo(LocalDate.of(2022, 6, 29));
    Assertions.assertThat(outbox.about("task.longOverdue", "ScoreEntry")).hasSize(escalated);
    contest.score(mill, "jury2", 9, 9);
    contest.score(mill, "jury3", 9, 9);
    assertThat(entry).isWaitingAt("ResultsPublished");
  }

  @Test
  void isToldThatItGotNoScores() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    EntryId yard = contest.submitAccepted(held, "librarian02", "Читающий двор");
    contest.openJudging(held);
    contest.scoreByAll(yard, 5, 5, 5);
    story.advanceTo(ContestStory.AFTER_JUDGING);
    story.completeAs("coordinator", held, "DecideOnMissingScores", Map.of("decision", "closeWithout"));
    ProcessInstance entry = contest.instance(mill);
    assertThatThrownBy(() -> contest.score(mill, "jury1", 9, 9)).hasMessage("Судейство закрыто, оценки больше не принимаются.");
    story.runJobs();
    assertThat(entry).hasPassed("JudgingClosed", "SheetLeftOut").isWaitingAt("ResultsPublished");
    contest.signAndApprove(held);

    assertThat(entry).isEnded();
    only("contest.entryUnscored", mill);
    Assertions.assertThat(document(mill)).contains("СЕРТИФИКАТ УЧАСТНИКА");
  }

  @Test
  void endsWithAProjectThatIsCancelledWhateverItWaitsFor() {
    EntryId mill = contest.submitAccepted(held, "librarian01", "Мельница историй");
    contest.openJudging(held);
    contest.score(mill, "jury1", 9, 9);
    ProcessInstance entry = contest.instance(mill);
    inTransaction.executeWithoutResult(transaction -> endings.forEach(ending -> ending.cancelled(project, "Нет средств")));
    story.runJobs();

    assertThat(entry).isEnded().hasPassed("ContestWasCancelled", "EntryDropped");
    Assertions.assertThat(only("contest.entryDropped", mill).params()).containsEntry("reason", "Нет средств");
    Assertions.assertThat(contests.contest(contest.id(held)).cancelledAt()).isNotNull();
    Assertions.assertThat(contests.entry(mill).title()).as("the record stays").isEqualTo("Мельница историй");
  }

  private void recuse(EntryId entry, String juror, String reason) {
    story.completeAs(juror, contest.instance(entry), "ScoreEntry",
        reason == null ? Map.of("decision", "recuse") : Map.of("decision", "recuse", "reason", reason));
    story.runJobs();
  }

  private Letter only(String template, EntryId entry) {
    return only(template, entry.toString());
  }

  private Letter only(String template, String subject) {
    List<Letter> letters = outbox.about(template, subject);
    Assertions.assertThat(letters).hasSize(1);
    return letters.get(0);
  }

  private String document(EntryId entry) {
    try (var content = files.open(documents.find("diploma", entry.id()).orElseThrow().fileId())) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
