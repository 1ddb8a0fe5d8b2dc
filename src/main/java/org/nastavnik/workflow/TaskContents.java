package org.nastavnik.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a task is about, as values for the fields of its form: the text to revise, the facts beside the decision, the
 * rows of a list, the options of a choice. Features implement it for their processes; the values reach the Tasklist and
 * the portal and are never stored as process variables.
 */
public interface TaskContents {

  /** Ids of the processes whose tasks this knows. */
  Set<String> processKeys();

  /** Values by form key (or {@code valuesKey}); strings, numbers, booleans, dates, lists and maps of them. */
  Map<String, Object> of(TaskRef task);

  /** The same for the form that starts a process; none unless a process asks something when it starts. */
  default Map<String, Object> ofStart(String processKey) {
    return Map.of();
  }

  /** Where the words stand that say what a task is about: the topic of an event, the title of an entry. None of a task of other processes. */
  default List<SubjectWords> subjectWords() {
    return List.of();
  }

  /**
   * In a few words what each of these tasks is about, by task id, where more than {@link #subjectWords} is to be known for that.
   * For lists of tasks, so all of them are to be looked up at once; a task without a subject is left out.
   */
  default Map<String, String> subjects(Collection<TaskRef> tasks) {
    return Map.of();
  }

  /**
   * The same for one task where what the form shows was looked up already; empty where it is to be found as for a list.
   *
   * @param contents what {@link #of} said of it
   */
  default Optional<String> subject(TaskRef task, Map<String, Object> contents) {
    return Optional.empty();
  }

  /**
   * The same for whole processes, by the ids of their instances, each as if it were a task without key or owner: for those who
   * look after the engine, so it says nothing that is kept from them.
   */
  default Map<String, String> subjectsOfInstances(Collection<TaskRef> instances) {
    return subjects(instances);
  }

  /**
   * What is to be read beside the form of a task the reader may see: what changed in a text, papers and files to open. None
   * where the form says it all.
   *
   * @param contents what {@link #of} says of it
   */
  default List<Exhibit> exhibits(TaskRef task, Supplier<Map<String, Object>> contents) {
    return List.of();
  }

  /**
   * Path of a page of the feature on which its owner does such a task with more ease than by its form. Told without a look at
   * the database, as lists of tasks lead there; the page's button on the task's own page says {@code task.page.<taskKey>}.
   */
  default Optional<String> page(String taskKey, String taskId) {
    return Optional.empty();
  }

  /**
   * Path of the page about what the task is about, to look at beside it: of the event, of the question. Told without a look at
   * the database; empty where there is no such page, or where who sees the task may not open it.
   */
  default Optional<String> subjectPage(TaskRef task) {
    return Optional.empty();
  }

  /** Whether who sees the task may see who did what before in its process; not so where judging is blind. */
  default boolean showsHistory(TaskRef task) {
    return true;
  }

  /**
   * Whether those who look after the engine may know who did a step, or began the process.
   *
   * @param taskKey null for the beginning of the process
   */
  default boolean namesDoer(String taskKey) {
    return true;
  }

  /** Whether those in charge may know who owes a task; what it is about they are not told then. */
  default boolean namesOwner(String taskKey) {
    return namesDoer(taskKey);
  }

  /**
   * The process variable with the id of what a process belongs to, where it does not know its project but the process of that
   * does; empty for the others.
   */
  default Optional<String> parentVariable() {
    return Optional.empty();
  }
}
