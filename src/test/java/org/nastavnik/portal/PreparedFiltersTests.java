package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.DemoPeople;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PreparedFiltersTests {

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired TaskService tasks;
  @Autowired PreparedFilters filters;
  @Autowired SchoolClock clock;

  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void itIsNoon() {
    clock.stopAt(clock.today().atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
    people.open(List.of(), 1);
  }

  @AfterEach
  void tidyUp() {
    tasks.deleteTasks(made, true);
    clock.run();
  }

  @Test
  void everybodyFindsTheirFiltersOnceAndThoseInChargeFindAllOfTheProject() throws IOException {
    filters.prepare();
    assertThat(namesFor("methodologist1")).containsExactly("Мои задачи", "Задачи моей группы", "Срок сегодня", "Просроченные");
    assertThat(namesFor("jury1")).isEqualTo(namesFor("methodologist1"));
    assertThat(namesFor("director")).isEqualTo(namesFor("coordinator")).containsExactly("Мои задачи", "Задачи моей группы",
        "Срок сегодня", "Просроченные", "Все задачи проекта", "Просрочено в проекте");
  }

  @Test
  void oneFindsOnesOwnTasks() throws IOException {
    task("director", null, null);
    assertThat(count("director", "Мои задачи")).isEqualTo(1);
    assertThat(count("coordinator", "Мои задачи")).isZero();
  }

  @Test
  void oneFindsWhatOnesGroupMayTake() throws IOException {
    task(null, "coordinator", null);
    assertThat(count("coordinator", "Задачи моей группы")).isEqualTo(1);
    assertThat(count("director", "Задачи моей группы")).isZero();
  }

  @Test
  void todayEndsAtMidnightAndIsNotOverdueYet() throws IOException {
    task("director", null, clock.instant().plus(6, ChronoUnit.HOURS));
    task("director", null, clock.instant().plus(13, ChronoUnit.HOURS));
    task("director", null, clock.instant().minus(1, ChronoUnit.HOURS));
    assertThat(count("director", "Срок сегодня")).isEqualTo(1);
    assertThat(count("director", "Просроченные")).isEqualTo(1);
    assertThat(count("coordinator", "Просроченные")).isZero();
  }

  private void task(String assignee, String group, Instant due) {
    Task task = tasks.newTask();
    task.setName("Задача");
    task.setAssignee(assignee);
    task.setDueDate(due == null ? null : Date.from(due));
    tasks.saveTask(task);
    made.add(task.getId());
    if (group != null) {
      tasks.addCandidateGroup(task.getId(), group);
    }
  }

  private List<String> namesFor(String userId) throws IOException {
    return read(userId, "/filter").findValuesAsText("name");
  }

  private int count(String userId, String filterName) throws IOException {
    for (JsonNode filter : read(userId, "/filter")) {
      if (filter.path("name").asText().equals(filterName)) {
        return read(userId, "/filter/" + filter.path("id").asText() + "/count").path("count").asInt();
      }
    }
    throw new AssertionError("no filter " + filterName);
  }

  private JsonNode read(String userId, String path) throws IOException {
    return new ObjectMapper().readTree(Browser.withBasic(port, userId, "demo").get("/engine-rest" + path).body());
  }
}
