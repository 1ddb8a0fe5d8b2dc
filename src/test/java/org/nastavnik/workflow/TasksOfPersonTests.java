package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A few and many tasks that are offered: the same as the engine finds. */
@SpringBootTest
@ActiveProfiles("test")
class TasksOfPersonTests {

  private static final int MANY = 330;
  private static final int FIRST = 20;

  @Autowired TasksOfPerson ofPerson;
  @Autowired ProcessStory story;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  @BeforeEach
  void begin() {
    story.begin();
    offer(Roles.METHODOLOGIST, MANY);
    offer(Roles.DIRECTOR, 3);
  }

  @Test
  void areFoundFewOrManyTheEarliestDueFirst() {
    Task claimed = engines("methodologist1").get(0);
    tasks.setAssignee(claimed.getId(), "methodologist1");
    runtime.suspendProcessInstanceById(engines("methodologist1").get(0).getProcessInstanceId());

    assertThat(ours("methodologist1", Roles.METHODOLOGIST)).isEqualTo(ids(engines("methodologist1")));
    assertThat(ours("director", Roles.DIRECTOR)).hasSize(3).isEqualTo(ids(engines("director")));
    assertThat(ofPerson.first("methodologist1", List.of(Roles.METHODOLOGIST), FIRST)).filteredOn(task -> "methodologist1".equals(task.getAssignee()))
        .extracting(Task::getId).containsExactly(claimed.getId());
  }

  @Test
  void toOnePersonAreFoundAmongThem() {
    Task directors = engines("director").get(0);
    tasks.addCandidateUser(directors.getId(), "jury1");
    tasks.addCandidateUser(directors.getId(), "methodologist1");
    assertThat(ours("jury1", Roles.JURY)).containsExactly(directors.getId());
    assertThat(ids(offered("methodologist1", List.of(Roles.METHODOLOGIST), MANY + 1))).hasSize(MANY + 1).contains(directors.getId());
    assertThat(offered("librarian01", List.of(), FIRST)).isEmpty();
  }

  private void offer(String group, int count) {
    String key = "offeredTo" + group;
    repository.createDeployment().addModelInstance(key + ".bpmn", Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(1)
        .startEvent().userTask("work").camundaCandidateGroups(group).endEvent().done()).deploy();
    for (int number = 0; number < count; number++) {
      runtime.startProcessInstanceByKey(key);
    }
    List<Task> open = tasks.createTaskQuery().processDefinitionKey(key).list();
    for (int number = 0; number < count; number++) {
      open.get(number).setDueDate(new Date(1_000_000L * (number * 7 % count)));
      tasks.saveTask(open.get(number));
    }
  }

  private List<String> ours(String userId, String group) {
    return ids(offered(userId, List.of(group), FIRST));
  }

  private List<Task> offered(String userId, List<String> groups, int atMost) {
    return ofPerson.first(userId, groups, atMost).stream().filter(task -> task.getAssignee() == null)
        .sorted(Comparator.comparing(Task::getDueDate)).toList();
  }

  private List<Task> engines(String userId) {
    return tasks.createTaskQuery().taskCandidateUser(userId).taskUnassigned().active().orderByDueDate().asc().listPage(0, FIRST);
  }

  private static List<String> ids(List<Task> found) {
    return found.stream().map(Task::getId).toList();
  }
}
