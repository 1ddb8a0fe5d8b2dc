package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Letter;
import org.nastavnik.notification.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/** What happens to a form, whichever way it is handed in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
class SubmissionTests {

  @TestConfiguration
  static class Sample {

    @Bean
    SampleSteps sampleSteps() {
      return new SampleSteps();
    }

    @Bean
    TaskContents sampleContents() {
      return new TaskContents() {
        @Override
        public Set<String> processKeys() {
          return Set.of("sample");
        }

        @Override
        public Map<String, Object> of(TaskRef task) {
          return Map.of("topic", "Тема для " + task.taskKey(), "rows", List.of(Map.of("day", LocalDate.of(2022, 5, 1))));
        }
      };
    }
  }

  static class SampleSteps {

    final List<String> recorded = new ArrayList<>();

    public void record(String topic, String comment, String assignee) {
      if ("нельзя".equals(topic)) {
        throw InvalidInput.of("topic", "form.pattern", "Тема");
      }
      recorded.add(topic + "/" + comment + "/" + assignee);
    }
  }

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired Worklist worklist;
  @Autowired SignedIn signedIn;
  @Autowired ProcessStory story;
  @Autowired SampleSteps steps;
  @Autowired Outbox outbox;
  @Autowired GroupTaskRights rights;

  private ProcessInstance instance;

  @BeforeEach
  void start() {
    story.begin();
    steps.recorded.clear();
    repository.createDeployment().name("sample").enableDuplicateFiltering(true)
        .addClasspathResource("sample/sample.bpmn").addClasspathResource("sample/doIt.form").deploy();
    rights.grant();
    instance = runtime.startProcessInstanceByKey("sample");
  }

  @Test
  void contentsReachTheStepAndTheGatewayAndAreNotKept() {
    story.completeAs("methodologist1", instance, "DoIt", Map.of("topic", "Чтение", "decision", "again", "comment", "потом"));
    story.completeAs("methodologist2", instance, "DoIt", Map.of("topic", "Письмо", "decision", "done"));

    assertThat(steps.recorded).containsExactly("Чтение/потом/methodologist1", "Письмо/null/methodologist2");
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count()).isZero();
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list())
        .extracting(HistoricVariableInstance::getName).containsOnly("decision", "comment");
  }

  @Test
  void everyWayInIsChecked() {
    List<BiConsumer<String, Map<String, Object>>> waysIn = List.of(
        tasks::complete,
        (id, values) -> tasks.completeWithVariablesInReturn(id, values, false),
        forms::submitTaskForm,
        (id, values) -> forms.submitTaskFormWithVariablesInReturn(id, values, false),
        worklist::complete);
    String id = claimedBy("methodologist1");

    for (BiConsumer<String, Map<String, Object>> complete : waysIn) {
      signedIn.as("methodologist1", () -> {
        assertThatThrownBy(() -> complete.accept(id, Map.of("decision", "done"))).hasMessage("Заполните поле «Тема».");
        assertThatThrownBy(() -> complete.accept(id, Map.of("topic", "Тема", "decision", "done", "projectId", "чужой")))
            .isInstanceOf(InvalidInput.class).hasMessageContaining("projectId");
        assertThatThrownBy(() -> complete.accept(id, Map.of("topic", "нельзя", "decision", "done")))
            .isInstanceOf(InvalidInput.class).hasMessageContaining("Тема");
      });
    }
    assertThat(steps.recorded).isEmpty();
  }

  @Test
  void conditionsOfTheFormHoldOnTheServerToo() {
    String id = claimedBy("methodologist1");
    signedIn.as("methodologist1", () -> {
      assertThatThrownBy(() -> tasks.complete(id, Map.of("topic", "Тема", "decision", "elsewhere")))
          .isInstanceOf(InvalidInput.class).hasMessage("Заполните поле «Место».");
      tasks.complete(id, Map.of("topic", "Тема", "decision", "done"));
    });
    assertThat(steps.recorded).hasSize(1);
  }

  @Test
  void whoIsGivenATaskIsTold() {
    String id = claimedBy("methodologist1");
    signedIn.as("methodologist1", () -> worklist.handOver(id, "methodologist2", "Отпуск"));

    assertThat(outbox.about("task.handedOver", id)).singleElement().satisfies(letter -> {
      assertThat(letter.userId()).isEqualTo("methodologist2");
      assertThat(letter.params()).containsEntry("reason", "Отпуск").containsEntry("taskId", id);
    });
  }

  @Test
  void onlyTheOwnerCompletesAndOnlyACandidateClaims() {
    Map<String, Object> values = Map.of("topic", "Тема", "decision", "done");
    String id = story.task("methodologist1", instance, "DoIt").getId();

    signedIn.as("methodologist1", () -> assertThatThrownBy(() -> worklist.complete(id, values))
        .hasMessage("Сначала возьмите задачу себе, затем завершите её."));
    claimedBy("methodologist1");
    signedIn.as("methodologist2", () -> assertThatThrownBy(() -> worklist.complete(id, values))
        .hasMessageContaining("взял другой сотрудник"));
    signedIn.as("director", () -> {
      assertThat(worklist.find(id)).as("who watches sees").isPresent();
      assertThatThrownBy(() -> worklist.complete(id, values)).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
      assertThatThrownBy(() -> worklist.claim(id)).isInstanceOf(RuntimeException.class);
    });
    signedIn.as("reviewer1", () -> {
      assertThat(worklist.find(id)).isEmpty();
      assertThatThrownBy(() -> worklist.complete(id, values)).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
      assertThatThrownBy(() -> worklist.claim(id)).isInstanceOf(RuntimeException.class);
    });
    assertThatThrownBy(() -> tasks.complete("gone", values)).isInstanceOf(NullValueException.class);
  }

  @Test
  void formsArriveFilled() {
    String id = claimedBy("methodologist1");
    signedIn.as("methodologist1", () -> {
      VariableMap served = forms.getTaskFormVariables(id);
      assertThat(served).containsEntry("topic", "Тема для DoIt");
      TypedValue rows = served.getValueTyped("rows");
      assertThat(rows.getType().getName()).isEqualTo("json");
      assertThat(rows.getValue().toString()).contains("2022-05-01");
      assertThat(forms.getTaskFormVariables(id, List.of("rows"), false)).containsOnlyKeys("rows");
      assertThat(worklist.sheet(id).contents()).containsEntry("topic", "Тема для DoIt");
      assertThat(worklist.sheet(id).form().fields()).extracting(FormField::key).containsExactly("topic", "decision", "comment", "place");
    });
  }

  @Test
  void remindsWhoOwesAndThenTellsCoordinatorAndDirector() {
    Task task = story.task("methodologist1", instance, "DoIt");
    assertThat(task.getDueDate()).isEqualTo("2022-04-25T18:00:00+03:00");
    story.advanceTo(LocalDate.of(2022, 4, 22), LocalTime.of(9, 0));
    assertThat(outbox.about("task.reminder", "DoIt:2022-04-25")).extracting(Letter::userId)
        .containsExactly("methodologist1", "methodologist2", "methodologist3", "methodologist4");
    assertThat(outbox.about("task.overdue", "DoIt:2022-04-25")).isEmpty();

    story.advanceTo(LocalDate.of(2022, 4, 26), LocalTime.of(9, 0));
    assertThat(outbox.about("task.overdue", "DoIt:2022-04-25")).extracting(Letter::userId).containsExactly("coordinator");
    assertThat(outbox.about("task.longOverdue", "DoIt:2022-04-25")).isEmpty();

    story.advanceTo(LocalDate.of(2022, 4, 28), LocalTime.of(9, 0));
    assertThat(outbox.about("task.longOverdue", "DoIt:2022-04-25")).extracting(Letter::userId).containsExactly("director");
  }

  private String claimedBy(String userId) {
    Task task = story.task(userId, instance, "DoIt");
    signedIn.as(userId, () -> worklist.claim(task.getId()));
    return task.getId();
  }
}
