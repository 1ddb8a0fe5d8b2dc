package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.people.People;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;

/** The scoring room: one juror's entries and sheets, handed in through the engine's tasks. */
@PageTest
class JuryPageTests {

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired Scoring scoring;
  @Autowired People people;
  @Autowired ManyEntries many;

  private ProcessInstance held;
  private ContestId id;
  private final List<EntryId> entries = new ArrayList<>();

  @BeforeEach
  void begin() {
    story.begin();
    held = contest.announce(Map.of());
    id = contest.id(held);
    visitor.choose(contests.contest(id).project());
    for (int i = 1; i <= 3; i++) {
      entries.add(contest.submitAccepted(held, "librarian0" + i, "Идея " + i));
    }
  }

  private PageVisitor juror(String userId) {
    return visitor.as(userId, "jury");
  }

  private String sheet(EntryId entry) {
    return "/contest/jury/" + id + "/" + contests.entry(entry).number();
  }

  private String number(EntryId entry) {
    return contests.entry(entry).number().toString();
  }

  @Test
  void leadsToTheDeclarationBeforeJudgingOpens() {
    contest.closeEntries();
    Document room = juror("jury2").see("/contest/jury");
    assertThat(room.select("a[href^=/tasks/]").text()).contains("Заявить о конфликте интересов");
    assertThat(room.text()).contains("Работ для вас пока нет");
    contest.declareConflicts(held);
    assertThat(juror("jury2").see("/contest/jury").text()).contains("Заявление о конфликте интересов подано 02.06.2022", "Оценено 0 из 3, осталось 3", "Сдано: 0.");
  }

  @Test
  void theListOfTasksLeadsToTheSheetAndSoDoesTheTasksOwnPage() {
    contest.openJudging(held);
    Document list = juror("jury2").see("/tasks");
    List<String> ways = list.select(".tasks a[href^=/contest/tasks/]").eachAttr("href");
    assertThat(ways).isNotEmpty();
    String sheet = juror("jury2").open(ways.get(0)).getRedirectedUrl();
    assertThat(sheet).startsWith("/contest/jury/");
    assertThat(juror("jury2").see(sheet).getElementById("scores")).isNotNull();
    String task = ways.get(0).substring(ways.get(0).lastIndexOf('/') + 1);
    assertThat(juror("jury2").see("/tasks/" + task).select("a.btn").text()).contains("Открыть оценочный лист");
    assertThat(juror("jury3").open(ways.get(0)).getRedirectedUrl()).as("somebody else's task").isEqualTo("/tasks/" + task);
  }

  @Test
  void theTasksFormShowsItsCriteriaByNameAndTellsAllThatIsMissing() {
    contest.openJudging(held);
    String task = "/tasks/" + story.tasks(contest.instance(entries.get(0)), "ScoreEntry").stream()
        .filter(one -> "jury2".equals(one.getAssignee())).findFirst().orElseThrow().getId();
    Document form = juror("jury2").see(task);
    assertThat(form.select("input[name=decision][checked]").val()).isEqualTo("finished");
    assertThat(form.select(".row-card legend").eachText()).containsExactly("Польза", "Новизна");
    assertThat(form.select(".row-card").first().text()).contains("Вес, % 60", "Наибольший балл 10", "Целое число").doesNotContain("Код", "c1");
    Document refused = juror("jury2").sendWrong(task, scores("", ""));
    assertThat(refused.select("#problems a").eachText()).containsExactly("Заполните поле «Польза: Балл».", "Заполните поле «Новизна: Балл».");
    Document tooMuch = juror("jury2").sendWrong(task, scores("5", "11"));
    assertThat(tooMuch.select("#problems a").eachAttr("href")).containsExactly("#f-scores-1-points");
  }

  private static String[] scores(String use, String news) {
    return new String[] {"decision", "finished", "scores[0].criterion", "c1", "scores[0].name", "Польза", "scores[0].points", use,
        "scores[1].criterion", "c2", "scores[1].name", "Новизна", "scores[1].points", news};
  }

  @Test
  void keepsDraftsAndGoesOnInTheJurorsOwnOrder() {
    contest.openJudging(held);
    List<String> order = juror("jury2").see("/contest/jury").select(".room tbody tr td:nth-child(2)").eachText();
    assertThat(order).containsExactlyElementsOf(contests.scoringRoom(id, "jury2").stream().map(entry -> "" + entry.number()).toList());
    String first = "/contest/jury/" + id + "/" + order.get(0);
    assertThat(juror("jury2").send(first, "points-c1", "8", "points-c2", "5", "commentToAuthor", "Хорошо", "next", "true").getRedirectedUrl())
        .isEqualTo("/contest/jury/" + id + "/" + order.get(1));
    Document kept = juror("jury2").see(first);
    assertThat(kept.getElementById("points-c1").val()).isEqualTo("8");
    assertThat(kept.getElementById("total").text()).isEqualTo("68,00");
    assertThat(kept.getElementById("commentToAuthor").wholeText()).contains("Хорошо");
    assertThat(juror("jury2").send("/contest/jury/" + id + "/" + order.get(1), "points-c1", "8").getRedirectedUrl()).endsWith(order.get(1));
    assertThat(juror("jury2").see("/contest/jury/" + id + "/" + order.get(1)).getElementById("total").text()).isEqualTo("48,00");
    assertThat(juror("jury2").see("/contest/jury").text()).contains("68,00", "оценена, не сдана", "начата, критериев: 1 из 2", "среднее 68,00");
    assertThat(juror("jury3").see(first).getElementById("points-c1").val()).isEmpty();
    assertThat(juror("jury3").see("/contest/jury").text()).doesNotContain("68,00");
  }

  @Test
  void tellsWhichPointsAreStillMissing() {
    contest.openJudging(held);
    assertThat(juror("jury2").flashAfter(sheet(entries.get(0)), "points-c1", "8")).containsEntry("unfinished", true)
        .containsEntry("flash", "Работа " + number(entries.get(0)) + " сохранена, но ещё не оценена: нет балла «Новизна».");
    assertThat(juror("jury2").flashAfter(sheet(entries.get(0)), "points-c1", "8", "points-c2", "5")).containsEntry("unfinished", false);
  }

  @Test
  void aPageThatShowsSomethingOlderDoesNotWriteOverTheSheetUnasked() {
    contest.openJudging(held);
    String path = sheet(entries.get(0));
    String seen = version(juror("jury2").see(path));
    assertThat(juror("jury2").send(path, "points-c1", "8", "version", seen).getStatus()).isEqualTo(302);
    Document older = juror("jury2").sendWrong(path, "points-c1", "3", "points-c2", "4", "version", seen);
    assertThat(older.getElementById("problems").text()).contains("изменили в другой вкладке или на другом устройстве");
    assertThat(older.getElementById("points-c1").val()).as("what was typed stays").isEqualTo("3");
    assertThat(contests.juryEntry(entries.get(0), "jury2").orElseThrow().points()).containsEntry("c1", 8).doesNotContainKey("c2");
    assertThat(juror("jury2").send(path, "points-c1", "3", "points-c2", "4", "version", version(older)).getStatus()).as("asked, it does").isEqualTo(302);
    assertThat(contests.juryEntry(entries.get(0), "jury2").orElseThrow().points()).containsEntry("c1", 3);
  }

  private static String version(Document sheet) {
    return sheet.select("#scores input[name=version]").val();
  }

  @Test
  void countsAsScoredOnlyWhatWasSubmittedInTime() {
    contest.openJudging(held);
    contest.score(entries.get(0), "jury2", 8, 5);
    assertThat(juror("jury2").see("/contest/jury").select("a.btn[href^=/contest/jury/]").text()).isEqualTo("Продолжить оценивать");
    story.advanceTo(ContestStory.AFTER_JUDGING);
    assertThat(juror("jury2").see("/contest/jury").text()).contains("Срок 22.06.2022 прошёл, но оценки ещё принимают.");
    story.completeAs("coordinator", held, "DecideOnMissingScores", Map.of("decision", "closeWithout"));
    story.runJobs();
    Document room = juror("jury2").see("/contest/jury");
    assertThat(room.getElementById("state").text()).isEqualTo("Оценено 1 из 3");
    assertThat(room.text()).contains("Не сданы в срок: 2, места подсчитаны без этих оценок.", "не сдана в срок");
    assertThat(room.select("a.btn[href^=/contest/jury/]")).isEmpty();
  }

  @Test
  void thanksWhoHasSubmittedAll() {
    contest.openJudging(held);
    entries.forEach(entry -> contest.score(entry, "jury2", 8, 5));
    assertThat(juror("jury2").see("/contest/jury").text()).contains("Вы сдали все оценки, спасибо.").doesNotContain("Оцените до", "Только неоценённые");
  }

  @Test
  void showsWhatIsWrongBesideThePointsAndKeepsWhatWasTyped() {
    contest.openJudging(held);
    Document wrong = juror("jury2").sendWrong(sheet(entries.get(0)), "points-c1", "11", "points-c2", "много", "noteToJury", "Заметка");
    assertThat(wrong.getElementById("points-c1-error").text()).isEqualTo("«Польза»: балл должен быть от 0 до 10.");
    assertThat(wrong.getElementById("points-c2-error").text()).isEqualTo("«Новизна»: балл – целое число от 0 до 10, а введено «много».");
    assertThat(wrong.getElementById("points-c2").val()).isEqualTo("много");
    assertThat(juror("jury2").sendWrong(sheet(entries.get(0)), "points-c1", "7,5").getElementById("points-c1").val()).isEqualTo("7,5");
    assertThat(wrong.getElementById("noteToJury").wholeText()).contains("Заметка");
    assertThat(scoring.sheet(entries.get(0), "jury2").orElseThrow().noteToJury()).isNull();
  }

  @Test
  void countsWhatIsScoredAndShowsWhatIsLeftAlone() {
    contest.openJudging(held);
    juror("jury2").send(sheet(entries.get(0)), "points-c1", "8", "points-c2", "5");
    juror("jury2").send(sheet(entries.get(1)), "points-c1", "8");
    Document room = juror("jury2").see("/contest/jury");
    assertThat(room.getElementById("state").text()).isEqualTo("Оценено 1 из 3, осталось 2");
    assertThat(room.text()).contains("Оценены, но ещё не сданы: 1.");
    assertThat(room.select(".room-state button")).as("at the head too").hasSize(1);
    assertThat(room.select("a[href$='show=marks']")).as("one mark is nothing to compare").isEmpty();
    Document left = juror("jury2").see("/contest/jury?show=left");
    assertThat(left.select(".room tbody tr td:nth-child(2)").eachText()).containsExactlyInAnyOrder(number(entries.get(1)), number(entries.get(2)));
    assertThat(left.select("button:contains(Сдать)")).as("nothing marked, nothing to submit").isEmpty();
    assertThat(juror("jury2").see(sheet(entries.get(1))).select(".about").text()).endsWith("оценено 1, осталось 2; оценены, но ещё не сданы: 1");
  }

  @Test
  void comparesOnesOwnMarksBestFirst() {
    contest.openJudging(held);
    juror("jury2").send(sheet(entries.get(0)), "points-c1", "3", "points-c2", "3");
    juror("jury2").send(sheet(entries.get(1)), "points-c1", "8", "points-c2", "8");
    assertThat(juror("jury2").see("/contest/jury").select("a[href$='show=marks']").text()).isEqualTo("По моему баллу");
    assertThat(juror("jury2").see("/contest/jury?show=marks").select(".room tbody tr td:nth-child(2)").eachText())
        .containsExactly(number(entries.get(1)), number(entries.get(0)), number(entries.get(2)));
  }

  @Test
  void asksOnceMoreBeforeItSubmits() {
    contest.openJudging(held);
    juror("jury2").send(sheet(entries.get(0)), "points-c1", "8", "points-c2", "5");
    Document asked = juror("jury2").sendTo("/contest/jury/" + id + "/submission", "number", number(entries.get(0)));
    assertThat(asked.text()).contains("Сдать оценки?", "К сдаче: 1.", "Сданную оценку изменить нельзя.", "68,00");
    assertThat(asked.text()).contains("Без отзыва автору: № " + number(entries.get(0)) + ".", "Неоценённых работ останется: 2.");
    assertThat(asked.select("input[name=number]").eachAttr("value")).containsExactly(number(entries.get(0)));
    assertThat(scoring.sheet(entries.get(0), "jury2").orElseThrow().isOpen()).isTrue();
    assertThat(juror("jury2").flashAfter("/contest/jury/" + id + "/submission")).containsEntry("flash", "Ни одна оценка не отмечена.");
  }

  @Test
  void submitsWhatIsReadyThroughTheTasksAndTellsWhatIsNot() {
    contest.openJudging(held);
    juror("jury2").send(sheet(entries.get(0)), "points-c1", "8", "points-c2", "5");
    juror("jury2").send(sheet(entries.get(1)), "points-c1", "8");
    Map<String, Object> flash = juror("jury2").flashAfter("/contest/jury/" + id + "/submission",
        "number", number(entries.get(0)), "number", number(entries.get(1)), "number", "99", "sure", "true");
    assertThat(flash).containsEntry("flash", "Сдано оценок: 1.");
    assertThat((List<?>) flash.get("refused")).map(Object::toString).containsExactly(
        "Работа " + number(entries.get(1)) + ": Поставьте балл: «Новизна».", "Работа 99: Эта работа назначена не вам.");
    assertThat(scoring.sheet(entries.get(0), "jury2").orElseThrow().finishedAt()).isNotNull();
    assertThat(scoring.sheet(entries.get(1), "jury2").orElseThrow().isOpen()).isTrue();
    assertThat(story.tasks(contest.instance(entries.get(0)), "ScoreEntry")).extracting("assignee").containsExactlyInAnyOrder("jury1", "jury3");
    assertThat(juror("jury2").see(sheet(entries.get(0))).text()).contains("Оценку изменить больше нельзя");
    assertThat(juror("jury2").open("/contest/jury").getStatus()).isEqualTo(200);
  }

  @Test
  void aJurorWhoRecusesSaysWhyAndSeesTheEntryNoMore() {
    contest.openJudging(held);
    assertThat(juror("jury2").sendWrong(sheet(entries.get(0)) + "/recusal", "reason", " ").getElementById("reason-error").text()).isNotEmpty();
    assertThat(juror("jury2").send(sheet(entries.get(0)) + "/recusal", "reason", "Помогал автору").getRedirectedUrl()).isEqualTo("/contest/jury");
    assertThat(juror("jury2").see("/contest/jury").text()).contains("самоотвод", "Оценено 0 из 2, осталось 2");
    assertThat(juror("jury2").open(sheet(entries.get(0))).getStatus()).isEqualTo(403);
  }

  @Test
  void isForTheJurorsOfTheContestAlone() {
    contest.openJudging(held);
    String path = sheet(entries.get(0));
    assertThat(juror("jury4").open(path).getStatus()).as("a reserve who was not called").isEqualTo(403);
    assertThat(juror("jury4").send(path, "points-c1", "8").getStatus()).isEqualTo(403);
    assertThat(juror("jury5").see("/contest/jury").text()).contains("Вы не входите в жюри этого конкурса");
    for (String role : List.of("librarian", "methodologist", "coordinator", "director")) {
      assertThat(visitor.as(role + "1", role).open("/contest/jury").getStatus()).as(role).isEqualTo(403);
      assertThat(visitor.as(role + "1", role).open(path).getStatus()).as(role).isEqualTo(403);
    }
  }

  @Test
  void leadsOnlyTheChairToTheFigures() {
    contest.openJudging(held);
    assertThat(juror("jury1").see("/contest/jury").select("a[href=/contest/results]")).hasSize(1);
    assertThat(juror("jury2").see("/contest/jury").select("a[href=/contest/results]")).isEmpty();
  }

  @Test
  void namesNoAuthorAnywhere() {
    contest.openJudging(held);
    String author = people.person("librarian01").name();
    for (String page : List.of("/contest/jury", sheet(entries.get(0)))) {
      assertThat(juror("jury2").see(page).outerHtml()).doesNotContainIgnoringCase("librarian0", author.substring(author.indexOf(' ') + 1), "Филиал");
    }
  }

  @Test
  @CountsStatements({"/contest/jury", "/contest/jury/{contest}/{number}"})
  void asksTheDatabaseAsOftenForManyEntriesAsForFew() {
    contest.openJudging(held);
    contest.scoreByAll(entries.get(0), 9, 8, 7);
    Map<String, Integer> few = statements();
    many.addScored(entries.get(0), "librarian02");
    assertThat(juror("jury2").see("/contest/jury").select(".room tbody tr")).hasSize(1003);
    assertThat(statements()).isEqualTo(few).allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(12));
  }

  private Map<String, Integer> statements() {
    Map<String, Integer> statements = new HashMap<>();
    statements.put("room", juror("jury2").statementsFor("/contest/jury"));
    statements.put("sheet", juror("jury2").statementsFor(sheet(entries.get(0))));
    return statements;
  }
}
