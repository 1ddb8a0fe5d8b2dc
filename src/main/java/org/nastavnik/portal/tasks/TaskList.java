package org.nastavnik.portal.tasks;

import java.time.Clock;
import java.util.List;
import org.nastavnik.workflow.OpenTask;

/** A person's tasks as the page shows them: what is late first, then the person's own, then those to be claimed. */
public record TaskList(List<Row> late, List<Row> own, List<Row> offered) {

  /** A task with its deadline in words. */
  public record Row(OpenTask task, Deadline due) {

    public static Row of(OpenTask task, Clock clock) {
      return new Row(task, Deadline.of(task.due(), clock));
    }
  }

  static TaskList of(List<OpenTask> tasks, Clock clock) {
    List<Row> rows = tasks.stream().map(task -> Row.of(task, clock)).toList();
    List<Row> late = rows.stream().filter(TaskList::isLate).toList();
    List<Row> inTime = rows.stream().filter(row -> !isLate(row)).toList();
    return new TaskList(late, inTime.stream().filter(row -> row.task().owned()).toList(),
        inTime.stream().filter(row -> !row.task().owned()).toList());
  }

  public boolean empty() {
    return late.isEmpty() && own.isEmpty() && offered.isEmpty();
  }

  private static boolean isLate(Row row) {
    return row.due() != null && row.due().late();
  }
}
