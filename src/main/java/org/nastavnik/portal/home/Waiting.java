package org.nastavnik.portal.home;

import java.time.Clock;
import java.util.List;
import org.nastavnik.portal.tasks.TaskList;
import org.nastavnik.workflow.OpenTask;

/**
 * A person's tasks in short, the most urgent of them.
 *
 * @param count of all
 * @param more whether there are more than were counted
 * @param late of all, how many are overdue
 */
record Waiting(int count, boolean more, long late, List<TaskList.Row> rows) {

  /** How many of the person's own and how many of those to be claimed are counted. */
  static final int COUNTED = 100;

  static final int SHOWN = 5;

  static Waiting of(List<OpenTask> tasks, Clock clock) {
    long own = tasks.stream().filter(OpenTask::owned).count();
    boolean more = Math.max(own, tasks.size() - own) == COUNTED;
    long late = tasks.stream().filter(task -> task.due() != null && task.due().isBefore(clock.instant())).count();
    return new Waiting(tasks.size(), more, late,
        tasks.stream().limit(SHOWN).map(task -> TaskList.Row.of(task, clock)).toList());
  }

  public boolean empty() {
    return count == 0;
  }
}
