package org.nastavnik.event.page;

import org.nastavnik.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from the task to record attendance to the page where the list of participants is loaded: lists know the task only. */
@Controller
@ConditionalOnWebApplication
class EventTaskController {

  private final Worklist worklist;

  EventTaskController(Worklist worklist) {
    this.worklist = worklist;
  }

  @GetMapping("/events/tasks/{task}")
  String task(@PathVariable String task) {
    return "redirect:" + worklist.businessKey(task).map(event -> "/events/" + event + "/attendance").orElse("/tasks/" + task);
  }
}
