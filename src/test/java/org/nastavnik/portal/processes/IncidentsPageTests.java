package org.nastavnik.portal.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
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
import org.nastavnik.workflow.ManyInstances;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What failed and another try, by entries whose conditions cannot be checked. */
@PageTest
class IncidentsPageTests {

  private static final String PAGE = "/admin/processes/incidents";

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ManyInstances many;
  @Autowired ContestStory contests;
  @Autowired SchoolClock clock;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired HistoryService history;

  private ProcessInstance contest;

  @BeforeEach
  void begin() {
    story.begin();
    contest = contests.announce(Map.of());
    visitor.as("admin", Roles.ADMIN);
  }

  /** An entry that its process does not find: checking it fails for good. */
  private ProcessInstance broken(String author) {
    EntryId entry = contests.handIn(contest, author, "Мельница");
    ProcessInstance instance = contests.instance(entry);
    runtime.setVariable(instance.getId(), "entryId", UUID.randomUUID().toString());
    // The first failure gives the job as many tries as the diagram says.
    fail(instance);
    management.setJobRetries(job(instance).getId(), 1);
    fail(instance);
    assertThat(job(instance).getRetries()).isZero();
    return instance;
  }

  private void fail(ProcessInstance instance) {
    assertThatThrownBy(() -> management.executeJob(job(instance).getId())).isInstanceOf(RuntimeException.class);
  }

  private Job job(ProcessInstance instance) {
    return management.createJobQuery().processInstanceId(instance.getId()).messages().singleResult();
  }

  private void mend(ProcessInstance instance) {
    runtime.setVariable(instance.getId(), "entryId", instance.getBusinessKey());
  }

  private String incident(ProcessInstance instance) {
    return runtime.createIncidentQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  @Test
  void saysWhatFailedSinceWhenAndWhy() {
    ProcessInstance instance = broken("librarian01");
    clock.advance(Duration.ofHours(3));
    Document page = visitor.see(PAGE);
    assertThat(page.select("section h2").text()).contains("Не выполнился шаг «Проверить условия участия»");
    assertThat(page.select("section").text()).contains("Провести работу через конкурс", "20.04.2022 09:00", "3 ч назад")
        .contains("Произошла внутренняя ошибка").doesNotContain("\tat ", "Мельница");
    assertThat(page.select("section td .reported").text()).contains(job(instance).getExceptionMessage());
    assertThat(page.select("section td .reported[lang=en], section td .reported [lang=en]")).hasSize(1);
    assertThat(visitor.see("/admin/processes").select("a[href=" + PAGE + "?process=contestEntry]").text()).isEqualTo("1");
    assertThat(visitor.see(PAGE + "?process=event").text()).contains("Сбоев нет");
  }

  @Test
  void showsWhatFailedOutsideOfAnyProcess() {
    String job = history.cleanUpHistoryAsync(true).getId();
    management.setJobRetries(job, 0);
    try {
      Document page = visitor.see(PAGE);
      assertThat(page.select("section").text()).contains("вне процессов");
      assertThat(page.select("tbody tr")).hasSize(1);
    } finally {
      management.setJobRetries(job, 1);
    }
  }

  @Test
  void triesAgainWithAReasonAndSaysWhatBecameOfIt() {
    ProcessInstance instance = broken("librarian01");
    String id = incident(instance);
    Incidents.Outcome again = outcome(PAGE + "/" + id + "/retry", "Перезапустили");
    assertThat(again.failed()).isEqualTo(1);
    assertThat(again.problems()).hasSize(1);
    assertThat(incident(instance)).as("the incident keeps its beginning").isEqualTo(id);
    assertThat(visitor.see(PAGE).text()).contains("Уже повторяли: Перезапустили");

    mend(instance);
    assertThat(outcome(PAGE + "/" + id + "/retry", "Поправили номер")).isEqualTo(new Incidents.Outcome(1, 0, 0, List.of()));
    assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isZero();
    assertThat(tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey("CheckEntry").count()).isEqualTo(1);
    assertThat(history.createHistoricIncidentQuery().incidentId(id).singleResult().getAnnotation()).isEqualTo("Поправили номер");
    assertThat(history.createUserOperationLogQuery().userId("admin").entityType(EntityTypes.INCIDENT).list())
        .as("in the engine's log").extracting(UserOperationLogEntry::getNewValue).contains(id);
    assertThat(visitor.flashAfter(PAGE + "/" + id + "/retry", "reason", "Ещё раз")).containsKey("refusal");
  }

  private Incidents.Outcome outcome(String path, String reason) {
    return (Incidents.Outcome) visitor.flashAfter(path, "reason", reason).get("outcome");
  }

  @Test
  void triesAllThatFailedAlike() {
    ProcessInstance mended = broken("librarian01");
    ProcessInstance alsoMended = broken("librarian02");
    broken("librarian03");
    mend(mended);
    mend(alsoMended);
    Incidents.Outcome outcome = outcome(PAGE + "/" + incident(mended) + "/retry-all", "Поправили номера");
    assertThat(outcome.done()).isEqualTo(2);
    assertThat(outcome.failed()).isEqualTo(1);
    assertThat(visitor.see(PAGE).select("section h2 .count").text()).isEqualTo("1");
  }

  @Test
  void isThereWhateverAVariableHolds() {
    ProcessInstance instance = broken("librarian01");
    runtime.setVariable(instance.getId(), "entryId", "not an id");
    Document page = visitor.see(PAGE);
    assertThat(page.text()).contains("Не выполнился шаг «Проверить условия участия»");
    assertThat(page.select("tbody td a").text()).isEqualTo("процесс");
  }

  @Test
  void asksForAReason() {
    ProcessInstance instance = broken("librarian01");
    Document page = visitor.sendWrong(PAGE + "/" + incident(instance) + "/retry", "reason", " ");
    assertThat(page.select("details[open] .wrong").text()).contains("Напишите, почему");
    assertThat(job(instance).getRetries()).isZero();
  }

  @Test
  @CountsStatements("/admin/processes/incidents")
  void takesAsManyStatementsHoweverMuchFailed() {
    ProcessInstance instance = broken("librarian01");
    many.copy(instance.getId(), 10);
    int few = visitor.statementsFor(PAGE);
    many.copy(instance.getId(), 990);
    assertThat(visitor.see(PAGE).select("tbody tr")).as("the newest of them").hasSize(500);
    assertThat(visitor.statementsFor(PAGE)).isEqualTo(few).isLessThanOrEqualTo(12);
  }

  @AfterEach
  void end() {
    many.remove();
  }
}
