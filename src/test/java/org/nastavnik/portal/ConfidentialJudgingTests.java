package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryId;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * While judging is open, what a juror drafted, gave or declared is read by this juror alone: not by the chair, the other
 * jurors, those who check entries, nor those who watch over the project; through pages, REST API and the webapps' API alike.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialJudgingTests {

  private static final List<String> OF_A_TASK = List.of("/task/{task}", "/task/{task}/form", "/task/{task}/form-variables",
      "/task/{task}/form-variables?variableNames=scores,commentToAuthor,noteToJury", "/task/{task}/rendered-form",
      "/task/{task}/deployed-form", "/task/{task}/variables", "/task/{task}/localVariables", "/task/{task}/comment",
      "/task/{task}/attachment", "/task/{task}/identity-links", "/task/report/candidate-group-count",
      "/task?assignee=jury2&withCommentAttachmentInfo=true", "/history/task?taskId={task}", "/history/task?taskAssignee=jury2",
      "/history/user-operation?taskId={task}", "/history/user-operation?userId=jury2", "/history/detail?taskId={task}",
      "/history/variable-instance?taskIdIn={task}", "/variable-instance?taskIdIn={task}");
  private static final List<String> OF_AN_INSTANCE = List.of("/process-instance/{instance}/variables",
      "/process-instance/{instance}/activity-instances", "/execution/{instance}/localVariables", "/variable-instance",
      "/variable-instance?processInstanceIdIn={instance}", "/history/process-instance/{instance}",
      "/history/variable-instance?processInstanceId={instance}", "/history/detail?processInstanceId={instance}",
      "/history/activity-instance?processInstanceId={instance}", "/history/task?processInstanceId={instance}",
      "/history/user-operation?processInstanceId={instance}", "/task?processInstanceId={instance}");
  private static final List<String> PAGES = List.of("/tasks", "/tasks/{task}", "/tasks/subjects?task={task}", "/contest");

  @LocalServerPort int port;
  @Autowired ProcessStory story;
  @Autowired ContestStory contest;
  @Autowired Contests contests;
  @Autowired TaskService tasks;

  private final List<String> secrets = List.of("Тайный отзыв", "Тайная заметка", "Тайный повод", "Отзыв 9/8", "\"points\":7",
      "\\\"points\\\":7", "Посёлок 5");
  private ProcessInstance held;
  private List<EntryId> entries;
  private Task draft;
  private List<Task> ofJury2;

  /** In a blind contest: jury2 names a conflict, drafts one sheet, finishes another and recuses from a third. */
  @BeforeAll
  void judge() {
    story.begin();
    held = contest.announce(Map.of("entriesPerAuthor", 5));
    entries = Stream.of("Мельница", "Двор", "Сад").map(title -> contest.submitAccepted(held, "librarian01", title))
        .toList();
    contest.closeEntries();
    Task declaration = story.task("jury2", held, "DeclareConflicts");
    contest.declare(held, "jury2", Map.of("others", "Филиал 5, Посёлок 5"));
    Stream.of("jury1", "jury3", "jury4").forEach(juror -> contest.declare(held, juror, Map.of()));
    story.runJobs();

    contests.saveDraft(entries.get(0), "jury2", Map.of("c1", 7), "Тайный отзыв", "Тайная заметка");
    draft = sheet(entries.get(0));
    Task finished = sheet(entries.get(1));
    Task recused = sheet(entries.get(2));
    story.completeAs("jury2", finished, ContestStory.scored(9, 8));
    story.completeAs("jury2", recused, Map.of("decision", "recuse", "reason", "Тайный повод"));
    story.runJobs();
    ofJury2 = List.of(declaration, draft, finished, recused);
  }

  private Task sheet(EntryId entry) {
    return story.task("jury2", contest.instance(entry), "ScoreEntry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jury1", "jury3", "jury4", "methodologist1", "coordinator", "director", "librarian01", "reviewer1"})
  void nobodyElseReadsIt(String reader) {
    Browser rest = Browser.withBasic(port, reader, "demo");
    Browser pages = signedIn(reader);
    addresses(Stream.concat(PAGES.stream(), entries.stream().map(entry -> "/contest/entries/" + entry)))
        .forEach(page -> isSecret(pages, page));
    addresses(Stream.concat(OF_A_TASK.stream(), OF_AN_INSTANCE.stream())).forEach(path -> {
      isSecret(rest, "/engine-rest" + path);
      isSecret(pages, "/camunda/api/engine/engine/default" + path);
    });
  }

  private List<String> addresses(Stream<String> paths) {
    return paths.flatMap(path -> ofJury2.stream().map(task ->
        path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId()))).distinct().toList();
  }

  private void isSecret(Browser reader, String address) {
    assertThat(reader.get(address).body()).as(address).doesNotContain(secrets);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
  void theJurorReadsTheOwnDraft(String door) {
    Browser juror = door.startsWith("/engine-rest") ? Browser.withBasic(port, "jury2", "demo") : signedIn("jury2");
    assertThat(juror.get(door + "/task/" + draft.getId() + "/form-variables").body())
        .contains("Тайный отзыв", "Тайная заметка", "\\\"points\\\":7");
    assertThat(signedIn("jury2").get("/tasks/" + draft.getId()).body()).contains("Тайный отзыв");
  }

  private Browser signedIn(String userId) {
    Browser browser = Browser.at(port);
    browser.signIn(userId, "demo");
    return browser;
  }
}
