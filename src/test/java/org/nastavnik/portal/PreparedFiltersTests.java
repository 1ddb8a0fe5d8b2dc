package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PreparedFiltersTests {

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired TaskService tasks;
  @Autowired PreparedFilters filters;

  @Test
  void everybodyFindsTheSameFiltersOnceAndInThemTheirOwnTasks() throws IOException {
    people.open(List.of(), 1);
    filters.prepare();
    Task task = tasks.newTask();
    task.setName("Своя задача");
    task.setAssignee("director");
    tasks.saveTask(task);

    assertThat(namesFor("director")).contains("Мои задачи", "Задачи моей группы", "Просроченные").doesNotHaveDuplicates();
    assertThat(countOfMine("director")).isEqualTo(1);
    assertThat(countOfMine("coordinator")).isZero();
    tasks.deleteTask(task.getId(), true);
  }

  private List<String> namesFor(String userId) throws IOException {
    return read(userId, "/filter").findValuesAsText("name");
  }

  private int countOfMine(String userId) throws IOException {
    for (JsonNode filter : read(userId, "/filter")) {
      if (filter.path("name").asText().equals("Мои задачи")) {
        return read(userId, "/filter/" + filter.path("id").asText() + "/count").path("count").asInt();
      }
    }
    throw new AssertionError("no filter");
  }

  private JsonNode read(String userId, String path) throws IOException {
    return new ObjectMapper().readTree(Browser.withBasic(port, userId, "demo").get("/engine-rest" + path).body());
  }
}
