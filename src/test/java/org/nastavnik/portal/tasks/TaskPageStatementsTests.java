package org.nastavnik.portal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.CountsStatements;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the pages of tasks ask of the database does not grow with what they show; that it is little for every step is counted as a project is played. */
@PageTest
class TaskPageStatementsTests {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 7);

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ProjectFixture fixture;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired SignedIn signedIn;
  @Autowired JdbcTemplate database;

  private ProjectId project;

  @BeforeEach
  void begin() {
    story.begin();
    project = fixture.passport();
    visitor.choose(project);
  }

  @Test
  @CountsStatements({"/tasks/{id}", "/tasks/{id}/form"})
  void aPlanIsReadAtOnceHoweverLong() {
    String task = step("project", "ApprovePlan", Map.of());
    plan(10);
    List<Integer> few = counts(task, Roles.DIRECTOR, Roles.ADMIN);
    plan(990);
    assertThat(visitor.as(Roles.DIRECTOR, Roles.DIRECTOR).see("/tasks/" + task).text()).contains("07.06.2022", "онлайн-семинар");
    assertThat(counts(task, Roles.DIRECTOR, Roles.ADMIN)).isEqualTo(few).allMatch(count -> count <= 12);
  }

  private void plan(int events) {
    IntStream.range(0, events).forEach(event -> fixture.plannedEvent(project, "seminar", DAY.plusDays(event % 200)));
  }

  @Test
  @CountsStatements({"/tasks/{id}", "/tasks/{id}/form"})
  void soIsWhoWasAtAnEvent() {
    String event = fixture.plannedEvent(project, "seminar", DAY).toString();
    signedIn.asSystem(() -> runtime.startProcessInstanceByKey("event", event, Map.of("projectId", project.toString(), "eventId", event)));
    story.runJobs();
    List<String> steps = List.of(step("event", "RecordAttendance", Map.of("eventId", event)), step("event", "AcceptEvent", Map.of("eventId", event)));
    attend(event, 10);
    List<List<Integer>> few = steps.stream().map(task -> counts(task, Roles.COORDINATOR, Roles.ADMIN)).toList();
    attend(event, 990);
    assertThat(steps.stream().map(task -> counts(task, Roles.COORDINATOR, Roles.ADMIN)).toList()).isEqualTo(few)
        .allSatisfy(counts -> assertThat(counts).allMatch(count -> count <= 12));
  }

  private void attend(String event, int people) {
    IntStream.range(0, people).forEach(number -> {
      String person = "guest-" + UUID.randomUUID();
      database.update("insert into event_registration (id, event_id, user_id, registered_at) values (?, cast(? as uuid), ?, current_timestamp)",
          UUID.randomUUID(), event, person);
      database.update("insert into event_attendance (id, event_id, participant, user_id, minutes, by_hand) values (?, cast(? as uuid), ?, ?, 60, false)",
          UUID.randomUUID(), event, person, person);
    });
  }

  private String step(String process, String step, Map<String, Object> about) {
    return signedIn.asSystem(() -> {
      String instance = runtime.createProcessInstanceByKey(process).setVariable("projectId", project.toString()).setVariables(about)
          .startBeforeActivity(step).execute().getId();
      return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).singleResult().getId();
    });
  }

  private List<Integer> counts(String task, String... readers) {
    return List.of(readers).stream().flatMap(reader -> List.of("", "/form").stream()
        .map(page -> visitor.as(reader, reader).statementsFor("/tasks/" + task + page))).toList();
  }
}
