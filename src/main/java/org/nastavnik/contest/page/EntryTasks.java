package org.nastavnik.contest.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Drafting;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.document.Upload;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own tasks with entries: which there are, and how they are completed. */
@Component
class EntryTasks {

  private final Contests contests;
  private final Drafting drafting;
  private final Entries entries;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final Worklist worklist;
  private final SignedIn signedIn;

  EntryTasks(Contests contests, Drafting drafting, Entries entries, TaskService tasks, RuntimeService runtime, Worklist worklist,
      SignedIn signedIn) {
    this.contests = contests;
    this.drafting = drafting;
    this.entries = entries;
    this.tasks = tasks;
    this.runtime = runtime;
    this.worklist = worklist;
    this.signedIn = signedIn;
  }

  /** The entries that wait for the signed-in person in that step of {@code contestEntry}. */
  Set<EntryId> waiting(String taskKey) {
    Set<String> instances = own(taskKey).list().stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return instances.isEmpty() ? Set.of() : signedIn.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list())
        .stream().map(instance -> EntryId.of(instance.getBusinessKey())).collect(Collectors.toSet());
  }

  /** Path of the page on which that task of the signed-in owner is done; empty where it is done by its form, or is not there. */
  @Transactional(readOnly = true)
  public Optional<String> page(String taskId, String owner) {
    Task task = tasks.createTaskQuery().taskId(taskId).taskAssignee(owner).processDefinitionKey("contestEntry").singleResult();
    return task == null ? Optional.empty() : page(task.getTaskDefinitionKey(), entries.get(entryOf(task)));
  }

  private static Optional<String> page(String taskKey, Entry entry) {
    return switch (taskKey) {
      case "ScoreEntry" -> Optional.of("/contest/jury/" + entry.contestId() + "/" + entry.number());
      case "CorrectEntry" -> Optional.of("/contest/entries/" + entry.id());
      default -> Optional.empty();
    };
  }

  private EntryId entryOf(Task task) {
    return EntryId.of(signedIn.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
        .singleResult().getBusinessKey()));
  }

  boolean waits(EntryId entry, String taskKey) {
    return find(entry, taskKey).isPresent();
  }

  /**
   * Hands in the form of the signed-in person's task with an entry, as the task's own page would.
   *
   * @throws InvalidInput where the form or a rule of the work refuses it, or the task is not there
   */
  void complete(EntryId entry, String taskKey, Map<String, Object> values) {
    Task task = find(entry, taskKey).orElseThrow(() -> InvalidInput.because("task.gone"));
    worklist.complete(task.getId(), values);
  }

  /**
   * Hands in a returned entry anew: the files, where there are new ones, and the form of the task; all of it or nothing.
   *
   * @throws InvalidInput where files, form or rules refuse it
   */
  @Transactional
  public void correct(EntryId entry, String author, List<Upload> files, Map<String, Object> values) {
    if (!files.isEmpty()) {
      contests.replaceFiles(entry, author, files);
    }
    complete(entry, "CorrectEntry", values);
  }

  /**
   * Keeps what the signed-in author corrects, while the entry waits for that.
   *
   * @throws InvalidInput where it does not, or what was typed is too long
   */
  void keep(EntryId entry, String author, String title, String summary) {
    if (!waits(entry, "CorrectEntry")) {
      throw InvalidInput.because("contest.entry.notReturned");
    }
    drafting.writeCorrection(entry, author, title, summary);
  }

  /** Id of the signed-in juror's task to declare conflicts of interest, if it is open. */
  Optional<String> declaration(ContestId contest) {
    return tasks.createTaskQuery().taskAssignee(signedIn.userId()).processDefinitionKey("contest")
        .taskDefinitionKey("DeclareConflicts").processInstanceBusinessKey(contest.toString()).list().stream().map(Task::getId).findFirst();
  }

  private Optional<Task> find(EntryId entry, String taskKey) {
    List<Task> found = own(taskKey).processInstanceBusinessKey(entry.toString()).list();
    return found.stream().findFirst();
  }

  private TaskQuery own(String taskKey) {
    return tasks.createTaskQuery().taskAssignee(signedIn.userId()).processDefinitionKey("contestEntry").taskDefinitionKey(taskKey);
  }
}
