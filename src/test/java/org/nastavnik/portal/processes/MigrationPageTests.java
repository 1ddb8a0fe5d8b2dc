package org.nastavnik.portal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.contest.EntryId;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ManyInstances;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Moving contests to a changed diagram, in which the approval of the rules is another step. */
@PageTest
class MigrationPageTests {

  private static final String PAGE = "/admin/processes/contest/migration";

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ManyInstances many;
  @Autowired ContestStory contests;
  @Autowired ProjectFixture projects;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired SignedIn signedIn;
  @Autowired SchoolClock clock;

  private ProjectId project;
  private ProcessInstance drafting;
  private ProcessInstance approving;
  private NewVersion newer;

  @BeforeEach
  void begin() {
    story.begin();
    project = projects.passport();
    drafting = contests.begin(project);
    approving = contests.begin(project);
    story.completeAs("methodologist1", approving, "DraftContestRules", contests.rules(Map.of()));
    newer = NewVersion.of("contest", diagram -> diagram.replace("ApproveContestRules", "ConfirmContestRules"), repository);
    visitor.as("admin", Roles.ADMIN);
  }

  @AfterEach
  void end() {
    many.remove();
    newer.close();
  }

  private int versionOf(ProcessInstance instance) {
    return history.createHistoricProcessInstanceQuery().processInstanceId(instance.getId()).singleResult().getProcessDefinitionVersion();
  }

  @Test
  void showsWhatWouldBecomeOfThemAndMovesNothing() {
    Document page = visitor.see(PAGE);
    assertThat(page.select("#from option[selected]").val()).isEqualTo("1");
    assertThat(page.select("#to option[selected]").val()).isEqualTo("2");
    assertThat(page.select("#steps ~ form tbody tr").eachText()).anyMatch(row -> row.equals("Составить положение о конкурсе 1 Составить положение о конкурсе"));
    assertThat(page.select("select[name=map-ApproveContestRules]")).hasSize(1);
    assertThat(page.select("h2").eachText()).contains("Можно перенести: 1", "Останутся как есть: 1");
    assertThat(page.select("#stuck ~ ul").text()).contains("стоит на шаге, которого нет в новой схеме: Утвердить положение о конкурсе");
    assertThat(versionOf(drafting)).isEqualTo(1);
    assertThat(visitor.see("/admin/processes/contest").select("a[href=" + PAGE + "]")).hasSize(1);
  }

  @Test
  void opensOnTheVersionThatHasTheWork() {
    Document page = visitor.see("/admin/processes/contest");
    assertThat(page.select("nav.versions [aria-current]").text()).startsWith("версия 1");
    assertThat(page.select("main").text()).contains("Показана версия 1, на ней идёт: 2", "новой версии 2");
    assertThat(visitor.see("/admin/processes/contest?version=2").select("main").text()).doesNotContain("Показана версия");
  }

  @Test
  void saysWhyThereAreMorePlacesThanInstances() {
    assertThat(visitor.see(PAGE).select("main").text()).doesNotContain("сразу на нескольких шагах");
    signedIn.asSystem(() -> {
      runtime.createProcessInstanceModification(approving.getId()).startBeforeActivity("DraftContestRules").execute();
      return null;
    });
    String numbers = "Процессов: 2, мест, где они ждут: 3.";
    assertThat(visitor.see(PAGE).select("#steps ~ p").text()).contains(numbers);
    assertThat(visitor.see("/admin/processes/contest").select("main").text()).contains(numbers);
  }

  @Test
  void movesThoseThatCanBeAndLeavesTheOthers() {
    Migration.Result result = result("from", "1", "to", "2", "reason", "Новый порядок");
    assertThat(result.moved()).isEqualTo(1);
    assertThat(result.left()).singleElement().satisfies(left -> {
      assertThat(left.instance()).isEqualTo(approving.getId());
      assertThat(left.why().words()).isEqualTo("Шага нет в новой схеме: Утвердить положение о конкурсе.");
    });
    assertThat(versionOf(drafting)).isEqualTo(2);
    assertThat(versionOf(approving)).isEqualTo(1);
    assertThat(history.createUserOperationLogQuery().userId("admin").operationType("Migrate")
        .processDefinitionId(drafting.getProcessDefinitionId()).list()).isNotEmpty().extracting(UserOperationLogEntry::getAnnotation).containsOnly("Новый порядок");

    story.completeAs("methodologist1", drafting, "DraftContestRules", contests.rules(Map.of()));
    assertThat(story.tasks(drafting, "ConfirmContestRules")).hasSize(1);
  }

  private Migration.Result result(String... sent) {
    return (Migration.Result) visitor.flashAfter(PAGE, sent).get("result");
  }

  @Test
  void leavesEarlierMovesAsTheyWere() {
    runtime.createProcessInstanceById(drafting.getProcessDefinitionId()).setVariable("projectId", project.toString()).execute();
    signedIn.as("admin", () -> runtime.newMigration(runtime.createMigrationPlan(drafting.getProcessDefinitionId(), newestContest()).mapEqualActivities()
        .build()).processInstanceIds(drafting.getId()).execute());
    Set<String> unexplained = unexplained();
    assertThat(unexplained).isNotEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(result("from", "1", "to", "2", "reason", "Новый порядок").moved()).isEqualTo(1);
    assertThat(unexplained()).isEqualTo(unexplained);
  }

  private Set<String> unexplained() {
    return history.createUserOperationLogQuery().userId("admin").operationType("Migrate").list().stream()
        .filter(entry -> entry.getAnnotation() == null).map(UserOperationLogEntry::getOperationId).collect(Collectors.toSet());
  }

  private String newestContest() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("contest").latestVersion().singleResult().getId();
  }

  @Test
  void goesOnAtTheStepThatWasChosen() {
    String chosen = "map-ApproveContestRules";
    assertThat(visitor.see(PAGE + "?from=1&to=2&" + chosen + "=ConfirmContestRules").select("h2").eachText()).contains("Можно перенести: 2");
    assertThat(result("from", "1", "to", "2", chosen, "ConfirmContestRules", "reason", "Новый порядок").moved()).isEqualTo(2);
    assertThat(story.tasks(approving, "ConfirmContestRules")).hasSize(1);
  }

  @Test
  void saysWhyAChoiceCannotBe() {
    String wrong = "?from=1&to=2&map-ApproveContestRules=RankEntries";
    Document page = visitor.see(PAGE + wrong);
    assertThat(page.select(".wrong").text()).contains("Шаги разного вида");
    assertThat(page.select("form[method=post][action$=migration]")).as("nothing to confirm").isEmpty();
    assertThat(visitor.sendWrong(PAGE, "from", "1", "to", "2", "map-ApproveContestRules", "RankEntries", "reason", "Проба").text())
        .contains("Переносить нечего, или выбор не подошёл");
    assertThat(versionOf(approving)).isEqualTo(1);
  }

  @Test
  void asksWhy() {
    Document page = visitor.sendWrong(PAGE, "from", "1", "to", "2", "reason", " ");
    assertThat(page.select("#wrong-reason").text()).contains("Напишите, зачем");
    assertThat(versionOf(drafting)).isEqualTo(1);
  }

  @Test
  void movesOneAlone() {
    ProcessInstance other = contests.begin(project);
    runtime.deleteProcessInstance(other.getId(), "on the newer diagram");
    ProcessInstance alsoDrafting = runtime.createProcessInstanceById(drafting.getProcessDefinitionId())
        .setVariable("projectId", project.toString()).execute();
    assertThat(visitor.see("/admin/processes/instances/" + drafting.getId()).select("a[href*=migration]").attr("href"))
        .isEqualTo(PAGE + "?from=1&instance=" + drafting.getId());
    assertThat(result("from", "1", "to", "2", "instance", drafting.getId(), "reason", "Проба на одном").moved()).isEqualTo(1);
    assertThat(versionOf(drafting)).isEqualTo(2);
    assertThat(versionOf(alsoDrafting)).isEqualTo(1);
  }

  @Test
  void movesAStepWhoseJobHasStillToBegin() {
    newer.close();
    ProcessInstance contest = contests.announce(Map.of());
    EntryId entry = contests.handIn(contest, "librarian01", "Мельница");
    ProcessInstance checking = contests.instance(entry);
    newer = NewVersion.of("contestEntry", diagram -> diagram.replace("Проверить условия участия", "Проверить условия"), repository);
    Object moved = visitor.flashAfter("/admin/processes/contestEntry/migration", "from", "1", "to", "2", "reason", "Новое имя").get("result");
    assertThat(((Migration.Result) moved).moved()).isEqualTo(1);
    story.runJobs();
    assertThat(versionOf(checking)).isEqualTo(2);
    assertThat(story.tasks(checking, "CheckEntry")).hasSize(1);
  }

  @Test
  void leavesManyToTheEngine() {
    String older = drafting.getProcessDefinitionId();
    IntStream.range(0, 60).forEach(i -> runtime.createProcessInstanceById(older).setVariable("projectId", project.toString()).execute());
    int few = visitor.statementsFor(PAGE);
    assertThat(few).isLessThanOrEqualTo(12);
    Migration.Result result = result("from", "1", "to", "2", "reason", "Новый порядок");
    assertThat(result.later()).isEqualTo(61);
    story.runJobs();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionId(older).count()).isEqualTo(1);
    assertThat(history.createUserOperationLogQuery().userId("admin").operationType("Migrate").property("async").list())
        .anyMatch(entry -> "true".equals(entry.getNewValue()) && "Новый порядок".equals(entry.getAnnotation()));
  }

  @Test
  @CountsStatements("/admin/processes/{key}/migration")
  void takesAsManyStatementsHoweverManyThereAre() {
    many.copy(drafting.getId(), 10);
    int few = visitor.statementsFor(PAGE);
    many.copy(drafting.getId(), 985);
    many.copy(approving.getId(), 3);
    assertThat(visitor.see(PAGE).select("h2").eachText()).contains("Можно перенести: 996", "Останутся как есть: 4");
    assertThat(visitor.statementsFor(PAGE)).isEqualTo(few).isLessThanOrEqualTo(12);
  }
}
