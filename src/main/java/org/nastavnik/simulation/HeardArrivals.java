package org.nastavnik.simulation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of new tasks from the engine, in the order in which they arise. */
@Component
@Profile("simulation")
class HeardArrivals implements Arrivals {

  private final List<Arrival> arrived = new ArrayList<>();

  @EventListener
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      String group = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(id -> id != null).sorted()
          .findFirst().orElse(null);
      arrived.add(new Arrival(task.getId(), task.getTaskDefinitionKey(), task.getAssignee(), group));
    }
  }

  @Override
  public List<Arrival> take() {
    List<Arrival> taken = List.copyOf(arrived);
    arrived.clear();
    return taken;
  }
}
