package org.nastavnik.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.People;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of judging: for chair and director, once the places are found, without names. */
@PageTest
class FiguresPageTests {

  private static final String PAGE = "/contest/results";

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired People people;
  @Autowired ManyEntries many;
  @Autowired TaskService tasks;

  private ProcessInstance held;
  private final List<EntryId> entries = new ArrayList<>();

  @BeforeEach
  void begin() {
    story.begin();
    held = contest.announce(Map.of("entriesPerAuthor", 100));
    visitor.choose(contests.contest(contest.id(held)).project());
    for (int i = 1; i <= 4; i++) {
      entries.add(contest.submitAccepted(held, "librarian0" + i, "Идея " + i));
    }
    contest.openJudging(held);
  }

  /** jury1 is strict, jury3 alone puts the fourth entry first; the second and the third tie. */
  private void score() {
    contest.scoreByAll(entries.get(0), 6, 8, 7);
    contest.scoreByAll(entries.get(1), 5, 7, 6);
    contest.scoreByAll(entries.get(2), 4, 7, 7);
    contest.scoreByAll(entries.get(3), 1, 3, 10);
    story.runJobs();
  }

  private Document seenByChair(String query) {
    return visitor.as("jury1", "jury").see(PAGE + query);
  }

  @Test
  void isForChairAndDirectorAlone() {
    assertThat(visitor.as("jury2", "jury").open(PAGE).getStatus()).isEqualTo(403);
    assertThat(visitor.as("librarian01", "librarian").open(PAGE).getStatus()).isEqualTo(403);
    assertThat(visitor.as("coordinator", "coordinator").open(PAGE).getStatus()).isEqualTo(403);
    assertThat(visitor.as("director", "director").see(PAGE).text()).contains("Цифры появятся, когда судейство закончится");
    assertThat(seenByChair("").text()).contains("Цифры появятся, когда судейство закончится", people.person("jury2").name() + ": осталось сдать 4");
    contest.score(entries.get(0), "jury2", 5, 5);
    assertThat(seenByChair("").text()).contains(people.person("jury2").name() + ": осталось сдать 3").doesNotContain("50,00");
  }

  /** Four jurors and eight points make a mean that ends in half a hundredth. */
  @Test
  void aFigureReadsTheSameInTheProtocolAndBesideIt() {
    Map<String, Object> eight = Map.of("weight", 60, "max", 8, "name", "Польза");
    ProcessInstance four = contest.announce(Map.of("lastEntryDay", "2022-07-01", "lastJudgingDay", "2022-07-20",
        "criteria", List.of(eight, Map.of("weight", 40, "max", 8, "name", "Новизна")),
        "jury", List.of(ContestStory.juror("jury1", "chair"), ContestStory.juror("jury2", "member"), ContestStory.juror("jury3", "member"),
            ContestStory.juror("jury4", "member"))));
    EntryId entry = contest.submitAccepted(four, "librarian05", "Половина");
    story.advanceTo(LocalDate.of(2022, 7, 2));
    contest.declareConflicts(four);
    List.of("jury1", "jury2", "jury3").forEach(juror -> contest.score(entry, juror, 4, 4));
    contest.score(entry, "jury4", 3, 6);
    visitor.choose(contests.contest(contest.id(four)).project());

    Document protocol = seen("jury1", "/tasks/" + story.task("jury1", four, "SignProtocol").getId());
    assertThat(protocol.text()).contains("50,63");
    assertThat(protocol.select("a[href=/contest/results]").text()).contains("кто сколько поставил");
    assertThat(seenByChair("").select(".places td.number").first().text()).isEqualTo("50,63");
    contest.signAndApprove(four);
    assertThat(seen("jury1", "/contest").select("tr.prize td.number").first().text()).isEqualTo("50,63");
  }

  @Test
  void showsWhoGaveHowMuchAndNotedWhatOfWhatIsToDiscuss() {
    score();
    String first = seenByChair("").select(".discuss li details").first().text();
    assertThat(first).contains(people.person("jury3").name() + ": 100,00 – Заметка", people.person("jury1").name() + ": 10,00 – Заметка");
  }

  @Test
  void thePagesOfTheContestLeadTheSameWaysForOneReader() {
    for (String page : List.of("/contest", "/contest/jury", PAGE)) {
      assertThat(seen("jury1", page).select(".contest-tabs a").eachText()).as(page).containsExactly("О конкурсе", "Судейство", "Цифры судейства");
    }
    assertThat(seen("jury2", "/contest").select(".contest-tabs a").eachText()).containsExactly("О конкурсе", "Судейство");
    assertThat(visitor.as("jury1", "jury").statementsFor("/contest")).isLessThanOrEqualTo(12);
    assertThat(visitor.as("jury1", "jury").statementsFor("/contest/jury")).isLessThanOrEqualTo(12);
  }

  private Document seen(String juror, String page) {
    return visitor.as(juror, "jury").see(page);
  }

  @Test
  void showsPlacesSpreadTiesStrictnessAndWhatToDiscuss() {
    score();
    Document page = seenByChair("");
    assertThat(page.select(".places tbody tr td:first-child").eachText()).containsExactly("1", "2", "2", "4");
    assertThat(page.select("#how ~ ul").text()).matches("Место 2 по баллам делят: №\\d, №\\d\\.");
    assertThat(page.select(".discuss li").first().text()).contains("Идея 4", "разброс 47,26", "10,00 – 100,00");
    assertThat(page.select("tr.strict").text()).contains(people.person("jury1").name(), "-28,75", "строже остальных");
    assertThat(page.text()).contains("альфа Криппендорфа");
    assertThat(page.select(".places circle")).hasSize(12);
    String author = people.person("librarian01").name();
    assertThat(page.outerHtml()).doesNotContainIgnoringCase("librarian0", "Филиал", author.substring(author.indexOf(' ') + 1));
  }

  @Test
  void triesTheRankingWithoutOneJurorAndKeepsNothingOfIt() {
    score();
    Document trial = seenByChair("?without=jury3");
    assertThat(trial.text()).contains("Проба без одного члена жюри");
    assertThat(trial.select(".places tbody tr").eachText().stream().filter(row -> row.contains("Идея 3"))).singleElement().asString()
        .contains("▼ 1");
    assertThat(seenByChair("?without=nobody").text()).doesNotContain("Проба без одного члена жюри");
    assertThat(seenByChair("").select(".places tbody tr td:first-child").eachText()).containsExactly("1", "2", "2", "4");
  }

  @Test
  @CountsStatements("/contest/results")
  void asksTheDatabaseAsOftenForManyEntriesAsForFew() {
    score();
    seenByChair("");
    int few = visitor.statementsFor(PAGE + "?without=jury3");
    String chairsTask = "/tasks/" + tasks.createTaskQuery().processInstanceId(held.getId()).taskAssignee("jury1").singleResult().getId();
    int fewOfTask = visitor.statementsFor(chairsTask);
    many.addScored(entries.get(0), "librarian02");
    assertThat(seenByChair("").select(".places tbody tr")).hasSize(1004);
    assertThat(visitor.as("jury1", "jury").statementsFor(PAGE + "?without=jury3")).isEqualTo(few).isLessThanOrEqualTo(12);
    assertThat(visitor.statementsFor(chairsTask)).isEqualTo(fewOfTask);
  }
}
