package org.nastavnik.simulation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.nastavnik.project.ProjectId;

/** Brings a project of a demo to where something waits to be done. Needs the profile {@code demo}. */
public class MiddleOfProject {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final RestOfProject rest;
  private final TaskService tasks;

  MiddleOfProject(RestOfProject rest, TaskService tasks) {
    this.rest = rest;
    this.tasks = tasks;
  }

  /** Plays until there are tasks of that key. */
  public void playUntil(ProjectId project, String task) {
    rest.begin(project);
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
        .until(() -> rest.view().isOver() || tasks.createTaskQuery().taskDefinitionKey(task).count() > 0);
    rest.stop();
    await().atMost(PATIENCE).until(() -> rest.view().isOver());
    if (rest.view().failure() != null) {
      throw new IllegalStateException(rest.view().failure().toString());
    }
  }
}
