package org.nastavnik.portal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.contest.EntryId;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ManyInstances;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Instances of the school's processes: found by what they are about, each with its history. */
@PageTest
class InstancesPageTests {

  private static final String CONTESTS = "/admin/processes/contest/instances";
  private static final String ENTRIES = "/admin/processes/contestEntry/instances";

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ManyInstances many;
  @Autowired ContestStory contests;
  @Autowired ProjectFixture projects;
  @Autowired RuntimeService runtime;
  @Autowired SchoolClock clock;
  @Autowired People people;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void begin() {
    story.begin();
    visitor.as("admin", Roles.ADMIN);
  }

  @Test
  void saysWhatEachIsAboutAndWhereItStands() {
    ProjectId project = projects.passport();
    String event = projects.plannedEvent(project, "seminar", LocalDate.of(2022, 9, 15)).id().toString();
    runtime.startProcessInstanceByKey("event", event, Map.of("projectId", project.toString(), "eventId", event));
    clock.advance(Duration.ofDays(2));
    assertThat(rows(visitor.see("/admin/processes/event/instances"))).hasSize(1).first().asString()
        .contains("Тематический онлайн-семинар", "15.09.2022", "версия 1", "Пора готовить", "2 дн.", "20.04.2022 09:00");
    contests.begin(project);
    assertThat(rows(visitor.see(CONTESTS)).get(0)).contains("Онлайн-школа библиотечного наставничества", "Составить положение о конкурсе");
  }

  private static List<String> rows(Document page) {
    return page.select("tbody tr").eachText();
  }

  @Test
  void findsByStateStepVersionAndWords() {
    contests.begin();
    contests.announce(Map.of("title", "Сельский двор", "lastEntryDay", "2022-07-01", "lastJudgingDay", "2022-07-20"));
    ProcessInstance ended = contests.announce(Map.of("title", "Старая мельница"));
    runtime.deleteProcessInstance(ended.getId(), "over");

    assertThat(rows(visitor.see(CONTESTS))).hasSize(2);
    assertThat(rows(visitor.see(CONTESTS + "?step=DraftContestRules"))).hasSize(1);
    assertThat(rows(visitor.see(CONTESTS + "?words=ДВОР"))).hasSize(1).first().asString().contains("Сельский двор");
    assertThat(rows(visitor.see(CONTESTS + "?state=OVER&words=старая мельница"))).hasSize(1).first().asString().contains("прерван 20.04.2022");
    assertThat(visitor.see(CONTESTS + "?words=старая мельница").text()).contains("Таких процессов нет");
    assertThat(rows(visitor.see(CONTESTS + "?version=1"))).hasSize(2);
    assertThat(visitor.see(CONTESTS + "?version=77").text()).contains("Таких процессов нет");
    assertThat(visitor.see(CONTESTS + "?state=FAILED").text()).contains("Таких процессов нет");
    assertThat(visitor.open("/admin/processes/nothing/instances").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
  }

  @Test
  void showsManyPageByPage() {
    ProjectId project = projects.passport();
    for (int i = 0; i <= InstanceList.PAGE; i++) {
      contests.begin(project);
    }
    Document first = visitor.see(CONTESTS);
    assertThat(rows(first)).hasSize(InstanceList.PAGE);
    assertThat(rows(visitor.see(first.select(".actions a").attr("href")))).hasSize(1);
  }

  @Test
  void tellsHowTheWorkWentAndDrawsTheWayTaken() {
    ProcessInstance contest = contests.announce(Map.of("title", "Сельский двор"));
    Document page = visitor.see("/admin/processes/instances/" + contest.getId());
    assertThat(page.select("h1").text()).isEqualTo("Сельский двор");
    Elements steps = page.select("#steps ~ table tbody tr");
    assertThat(steps.eachText()).anyMatch(step -> step.startsWith("Утвердить положение о конкурсе") && step.contains("20.04.2022 09:00"));
    assertThat(steps.eachText()).anyMatch(step -> step.contains("система"));
    assertThat(page.select("#diagram").attr("data-passed")).contains("DraftContestRules", "ApproveContestRules");
    assertThat(page.select("#diagram").attr("data-step")).isNotBlank().doesNotContain("DraftContestRules");
    assertThat(visitor.open("/admin/processes/instances/none").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
  }

  /** Neither whose an entry is nor who judges it: not from the steps, nor from who began it, nor from its title. */
  @Test
  void keepsWhatJudgingKeeps() {
    ProcessInstance contest = contests.announce(Map.of());
    EntryId entry = contests.submitAccepted(contest, "librarian01", "Мельница");
    contests.openJudging(contest);
    story.completeAs("jury2", contests.instance(entry), "ScoreEntry", ContestStory.scored(9, 8));
    story.runJobs();
    String page = visitor.see("/admin/processes/instances/" + contests.instance(entry).getId()).text();
    assertThat(page).contains("Работа № 1", "не показывается").doesNotContain("Мельница", "librarian01", "jury2", "Отзыв", "Заметка")
        .doesNotContain(people.name("librarian01"), people.name("jury1"), people.name("jury2")).contains(people.name("methodologist2"));
    assertThat(visitor.see(ENTRIES).text()).contains("Работа № 1").doesNotContain("Мельница");
    assertThat(visitor.see(ENTRIES + "?words=мельница").text()).contains("Таких процессов нет");
    assertThat(visitor.see("/admin/processes/instances/" + contest.getId()).select("tr:contains(Заявить о конфликте)").text())
        .contains("не показывается");
  }

  @Test
  @CountsStatements({"/admin/processes/{key}/instances", "/admin/processes/instances/{id}"})
  void takesAsManyStatementsHoweverManyThereAre() {
    ProcessInstance contest = contests.announce(Map.of());
    List<String> pages = List.of(CONTESTS, CONTESTS + "?words=идея", ENTRIES, ENTRIES + "?words=работа",
        "/admin/processes/instances/" + contest.getId() + "?show=1600");
    String entry = contests.instance(contests.submitAccepted(contest, "librarian01", "Мельница")).getId();
    copy(contest.getId(), entry, 10);
    List<Integer> few = pages.stream().map(visitor::statementsFor).toList();
    copy(contest.getId(), entry, 990);
    assertThat(visitor.see("/admin/processes/contest").text()).contains("1001");
    assertThat(pages.stream().map(visitor::statementsFor).toList()).isEqualTo(few);
    assertThat(few).allMatch(count -> count <= 12, "at most 12");
  }

  private void copy(String contest, String entry, int count) {
    many.copy(contest, count);
    many.copy(entry, count);
    many.copyTasks(contest, count);
    database.update("update ACT_HI_PROCINST set SUPER_PROCESS_INSTANCE_ID_ = ?, START_TIME_ = dateadd(minute, 1, START_TIME_) where ID_ like '%-copy%' and PROC_DEF_KEY_ = 'contestEntry'", contest);
  }

  @AfterEach
  void end() {
    many.remove();
  }
}
