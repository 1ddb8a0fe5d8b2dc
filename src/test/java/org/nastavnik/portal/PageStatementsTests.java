package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages whose rows come from everywhere ask the database as often for a thousand rows as for ten. */
@PageTest
class PageStatementsTests {

  private static final int MOST_STATEMENTS = 12;
  private static final int FEW = 10;
  private static final int MANY = 990;
  private static final List<String> KINDS = List.of("passport", "calendar-plan", "final-report", "regulation", "approval-sheet",
      "event-report", "event-programme", "attendance-list", "certificate", "jury-protocol", "diploma");

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ProjectFixture projects;
  @Autowired Outbox outbox;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired SignedIn signedIn;
  @Autowired JdbcTemplate database;

  private ProjectId project;

  @BeforeEach
  void begin() {
    story.begin();
    project = projects.passport();
    visitor.choose(project);
  }

  @Test
  void documents() {
    List<Runnable> more = List.of(() -> addDocuments(FEW), () -> addDocuments(MANY));
    hold("/documents", "director", Roles.DIRECTOR, more);
    hold("/documents", "librarian01", Roles.LIBRARIAN, List.of(() -> { }, () -> addDocuments(FEW)));
    assertThat(visitor.as("director", Roles.DIRECTOR).see("/documents").select("a[href^=/documents/]").size()).isGreaterThanOrEqualTo(100);
  }

  @Test
  void theOutbox() {
    hold("/admin/mail?show=1000", "admin", Roles.ADMIN, List.of(() -> addLetters(FEW), () -> addLetters(MANY)));
    assertThat(visitor.see("/admin/mail?show=1000").select("tbody tr")).hasSizeGreaterThanOrEqualTo(FEW + MANY);
  }

  @Test
  void thePassportWithItsHistory() {
    hold("/project/passport", "director", Roles.DIRECTOR, List.of(() -> addHistory(FEW), () -> addHistory(MANY)));
    hold("/project", "director", Roles.DIRECTOR, List.of(() -> { }, () -> addHistory(FEW)));
  }

  @Test
  void homeAndTasks() {
    repository.createDeployment().addModelInstance("many.bpmn", Bpmn.createExecutableProcess("many").camundaHistoryTimeToLive(1)
        .startEvent().userTask("work").camundaCandidateGroups(Roles.METHODOLOGIST).endEvent().done()).deploy();
    hold("/", "methodologist1", Roles.METHODOLOGIST, List.of(() -> addTasks(FEW), () -> addTasks(MANY)));
    hold("/tasks", "methodologist1", Roles.METHODOLOGIST, List.of(() -> { }, () -> addTasks(FEW)));
  }

  private void hold(String path, String userId, String role, List<Runnable> fewThenMany) {
    visitor.as(userId, role);
    fewThenMany.get(0).run();
    int few = visitor.statementsFor(path);
    fewThenMany.get(1).run();
    assertThat(visitor.statementsFor(path)).as(path).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
  }

  private void addDocuments(int count) {
    UUID file = UUID.randomUUID();
    database.update("insert into stored_file (id, name, size_bytes, content_type, sha256, stored_at) values (?, 'a.html', 1, 'text/html', '', now())", file);
    IntStream.range(0, count).forEach(number -> database.update("""
        insert into issued_document (id, kind, project_id, subject_id, title, file_id, issued_at) values (?, ?, ?, ?, 'Документ', ?, now())""",
        UUID.randomUUID(), KINDS.get(number % KINDS.size()), project.id(), UUID.randomUUID(), file));
  }

  private void addLetters(int count) {
    IntStream.range(0, count).forEach(number -> outbox.queue(
        Letter.to("librarian0" + (number % 5 + 1), "event.videoIsOut", UUID.randomUUID().toString(), Map.of("topic", "Тема " + number))));
  }

  /** Judgements of health and requests for a change. */
  private void addHistory(int count) {
    IntStream.range(0, count).forEach(number -> {
      database.update("insert into project_health (id, project_id, health, reason, assessed_at) values (?, ?, 'GREEN', 'onTrack', now())",
          UUID.randomUUID(), project.id());
      database.update("""
          insert into passport_change (id, project_id, ends_on, targets_changed, reason, requested_by, requested_at, approved, decided_by)
          values (?, ?, date '2023-03-01', false, 'Так надо', 'coordinator', now(), false, 'director')""", UUID.randomUUID(), project.id());
    });
  }

  private void addTasks(int count) {
    signedIn.asSystem(() -> {
      IntStream.range(0, count).forEach(number -> runtime.startProcessInstanceByKey("many"));
      return null;
    });
  }
}
