package org.nastavnik.project.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.nastavnik.project.page.ProjectPage.PlanLine;
import org.nastavnik.workflow.OwedTasks.Late;
import org.nastavnik.workflow.OwedTasks.OwedTask;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;

/**
 * What is late in a project, and who owes it.
 *
 * @param more whether there are more than these rows
 * @param events whose day has passed while nobody has said what came of it
 */
record LateWork(List<Row> rows, boolean more, List<PlanLine> events) {

  static final LateWork NONE = new LateWork(List.of(), false, List.of());

  private static final int OPEN = 20;

  /**
   * @param about the topic of an event, else the name of the process
   * @param who a person or a group, in words
   * @param since the day it was due
   */
  record Row(OwedTask task, String about, String who, LocalDate since, String howLong) {}

  /** @param titles of events, by id */
  static LateWork of(Late late, List<PlanLine> plan, Map<String, String> titles, Map<String, String> names, SchoolClock clock) {
    List<Row> rows = late.tasks().stream().map(task -> row(task, titles, names, clock)).toList();
    return new LateWork(rows, late.more(), plan.stream().filter(line -> "late".equals(line.state())).toList());
  }

  /** Tasks whose time has not run out, in the same words. */
  static List<Row> ahead(List<OwedTask> tasks, Map<String, String> titles, Map<String, String> names, SchoolClock clock) {
    return tasks.stream().map(task -> new Row(task, titles.getOrDefault(task.businessKey(), task.process()), who(task, names),
        task.due() == null ? null : LocalDate.ofInstant(task.due(), clock.getZone()), "")).toList();
  }

  private static Row row(OwedTask task, Map<String, String> titles, Map<String, String> names, SchoolClock clock) {
    LocalDate since = LocalDate.ofInstant(task.due(), clock.getZone());
    long days = ChronoUnit.DAYS.between(since, clock.today());
    return new Row(task, titles.getOrDefault(task.businessKey(), task.process()), who(task, names), since,
        days == 0 ? Messages.text("project.late.today") : Messages.text("tasks.due.late", days));
  }

  private static String who(OwedTask task, Map<String, String> names) {
    if (task.owner() != null) {
      return names.getOrDefault(task.owner(), task.owner());
    }
    return Messages.text(task.offeredTo() == null ? "project.late.kept" : "role." + task.offeredTo());
  }

  public boolean isEmpty() {
    return rows.isEmpty() && events.isEmpty();
  }

  /** The first of them, to be seen at once. */
  public List<Row> first() {
    return rows.subList(0, Math.min(OPEN, rows.size()));
  }

  public List<Row> rest() {
    return rows.subList(first().size(), rows.size());
  }
}
