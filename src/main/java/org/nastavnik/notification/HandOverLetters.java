package org.nastavnik.notification;

import java.util.Map;
import org.nastavnik.people.People;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.TaskHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is given a colleague's task is told so at once. */
@Component
class HandOverLetters {

  private final Outbox outbox;
  private final People people;
  private final SchoolClock clock;

  HandOverLetters(Outbox outbox, People people, SchoolClock clock) {
    this.outbox = outbox;
    this.people = people;
    this.clock = clock;
  }

  /** A task may come back to the same person, who is told again then. */
  @EventListener
  void tell(TaskHandedOver handed) {
    outbox.queue(Letter.to(handed.colleague(), "task.handedOver", handed.taskId() + ":" + clock.instant(), Map.of("task", handed.task(),
        "taskId", handed.taskId(), "giver", people.person(handed.giver()).name(), "reason", handed.reason())));
  }
}
