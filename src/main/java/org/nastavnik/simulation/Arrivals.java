package org.nastavnik.simulation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of new tasks, as people do by looking at their lists; what they do then goes through their lists all the same. */
@Component
@Profile("simulation")
class Arrivals {

  /**
   * A new task.
   *
   * @param group a group that may claim it, or null where somebody owns it
   */
  record Arrival(String taskId, String taskKey, String assignee, String group) {}

  private final List<Arrival> arrived = new ArrayList<>();

  @EventListener
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      String group = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(id -> id != null).sorted()
          .findFirst().orElse(null);
      arrived.add(new Arrival(task.getId(), task.getTaskDefinitionKey(), task.getAssignee(), group));
    }
  }

  /** What arrived since the last call. */
  List<Arrival> take() {
    List<Arrival> taken = List.copyOf(arrived);
    arrived.clear();
    return taken;
  }
}
