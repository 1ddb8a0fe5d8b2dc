package org.nastavnik.contest.page;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a task with an entry to the page where its owner does it: lists know the task only. */
@Controller
class EntryTaskController {

  private final EntryTasks tasks;

  EntryTaskController(EntryTasks tasks) {
    this.tasks = tasks;
  }

  @GetMapping("/contest/tasks/{task}")
  String task(@PathVariable String task, Principal owner) {
    return "redirect:" + tasks.page(task, owner.getName()).orElse("/tasks/" + task);
  }
}
