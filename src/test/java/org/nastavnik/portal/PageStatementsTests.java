package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.account.SignIns;
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
  @CountsStatements("/documents")
  void documents() {
    List<Runnable> more = List.of(() -> addDocuments(FEW), () -> addDocuments(MANY));
    hold("/documents", "director", Roles.DIRECTOR, more);
    hold("/documents", "librarian01", Roles.LIBRARIAN, List.of(() -> { }, () -> addDocuments(FEW)));
    assertThat(visitor.as("director", Roles.DIRECTOR).see("/documents").select("a[href^=/documents/]").size()).isGreaterThanOrEqualTo(100);
  }

  @Test
  @CountsStatements("/check/{id}")
  void theCheckOfADocument() {
    addDocuments(1);
    UUID certificate = UUID.randomUUID();
    database.update("""
        insert into issued_document (id, kind, project_id, subject_id, title, file_id, issued_at, facts)
        select ?, 'certificate', project_id, subject_id, title, file_id, issued_at, '{"serial": "1"}' from issued_document where project_id = ?""", certificate, project.id());
    hold("/check/" + certificate, "director", Roles.DIRECTOR, List.of(() -> addDocuments(FEW), () -> addDocuments(MANY)));
  }

  @Test
  @CountsStatements("/admin/mail")
  void theOutbox() {
    hold("/admin/mail?show=1000", "admin", Roles.ADMIN, List.of(() -> addLetters(FEW), () -> addLetters(MANY)));
    assertThat(visitor.see("/admin/mail?show=1000").select("tbody tr")).hasSizeGreaterThanOrEqualTo(FEW + MANY);
  }

  @Test
  @CountsStatements({"/project", "/project/passport", "/project/change", "/project/event"})
  void thePassportWithItsHistory() {
    hold("/project/passport", "director", Roles.DIRECTOR, List.of(() -> addHistory(FEW), () -> addHistory(MANY)));
    hold("/project", "director", Roles.DIRECTOR, List.of(() -> { }, () -> addHistory(FEW)));
    hold("/project/change", "director", Roles.DIRECTOR, List.of(() -> { }, () -> addHistory(FEW)));
    hold("/project/event", "coordinator", Roles.COORDINATOR, List.of(() -> { }, () -> addHistory(FEW)));
  }

  @Test
  @CountsStatements({"/", "/tasks"})
  void homeAndTasks() {
    repository.createDeployment().addModelInstance("many.bpmn", Bpmn.createExecutableProcess("many").camundaHistoryTimeToLive(1)
        .startEvent().userTask("work").camundaCandidateGroups(Roles.METHODOLOGIST).endEvent().done()).deploy();
    hold("/", "methodologist1", Roles.METHODOLOGIST, List.of(() -> addTasks(FEW), () -> addTasks(MANY)));
    hold("/tasks", "methodologist1", Roles.METHODOLOGIST, List.of(() -> { }, () -> addTasks(FEW)));
  }

  @Test
  @CountsStatements({"/admin", "/admin/branches", "/admin/branches/{id}", "/admin/people", "/admin/people/new", "/admin/people/import",
      "/admin/people/{userId}", "/admin/people/{userId}/forget"})
  void peopleAndBranches() {
    List<String> pages = List.of("/admin", "/admin/branches", "/admin/branches/" + story.branches().get(0), "/admin/people?text=many",
        "/admin/people/new", "/admin/people/import", "/admin/people/many1", "/admin/people/many1/forget");
    visitor.as("admin", Roles.ADMIN);
    addPeople(1, FEW);
    Map<String, Integer> few = statementsFor(pages);
    addPeople(FEW + 1, FEW + MANY);
    assertThat(statementsFor(pages)).isEqualTo(few).allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(MOST_STATEMENTS));
    assertThat(visitor.see("/admin/branches").select("main li")).hasSizeGreaterThanOrEqualTo(FEW + MANY);
  }

  @Test
  @CountsStatements({"/login", "/welcome/{link}", "/password", "/me", "/me/letters", "/events/subscription", "/invitation/thanks/{kind}",
      "/help", "/help/{name}"})
  void pagesAboutTheReaderAlone() {
    List<Runnable> more = List.of(() -> addPeople(1, FEW), () -> addPeople(FEW + 1, FEW + MANY));
    hold("/me", "librarian01", Roles.LIBRARIAN, more);
    for (String page : List.of("/me/letters", "/events/subscription", "/help", "/help/librarian")) {
      hold(page, "librarian01", Roles.LIBRARIAN, List.of(() -> { }, () -> { }));
    }
    hold("/password", "librarian01", SignIns.PASSWORD_DUE, List.of(() -> { }, () -> { }));
    for (String page : List.of("/login", "/welcome/none", "/invitation/thanks/ACCEPT")) {
      hold(page, null, null, List.of(() -> { }, () -> { }));
    }
  }

  @AfterEach
  void end() {
    database.update("delete from staff where user_id like 'many%'");
    database.update("delete from ACT_ID_MEMBERSHIP where USER_ID_ like 'many%'");
    database.update("delete from ACT_ID_USER where ID_ like 'many%'");
    database.update("delete from branch where settlement = 'many'");
  }

  private Map<String, Integer> statementsFor(List<String> pages) {
    return pages.stream().collect(Collectors.toMap(Function.identity(), visitor::statementsFor));
  }

  private void hold(String path, String userId, String role, List<Runnable> fewThenMany) {
    visitor.as(userId, role);
    fewThenMany.get(0).run();
    int few = visitor.statementsFor(path);
    fewThenMany.get(1).run();
    assertThat(visitor.statementsFor(path)).as(path).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
  }

  /** Each in two groups and of a branch of their own. */
  private void addPeople(int first, int last) {
    String numbers = "from system_range(%d, %d)".formatted(first, last);
    database.update("insert into branch (id, name, settlement, latitude, longitude) select random_uuid(), 'Филиал ' || x, 'many', 50, 36 " + numbers);
    database.update("insert into ACT_ID_USER (ID_, REV_, FIRST_, LAST_) select 'many' || x, 1, 'Анна', 'Первая' " + numbers);
    List.of(Roles.LIBRARIAN, Roles.REVIEWER).forEach(group -> database.update(
        "insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) select 'many' || x, '%s' ".formatted(group) + numbers));
    database.update("""
        insert into staff (user_id, branch_id, active, own_password, stamp)
        select 'many' || x, (select id from branch where settlement = 'many' and name = 'Филиал ' || x), true, true, 0\s""" + numbers);
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
