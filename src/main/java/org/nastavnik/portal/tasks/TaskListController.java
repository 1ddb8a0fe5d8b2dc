package org.nastavnik.portal.tasks;

import java.util.List;
import java.util.Map;
import org.nastavnik.workflow.OpenTask;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.Worklist;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the signed-in person has to do. */
@Controller
class TaskListController {

  private static final int STEP = 50;
  private static final int MOST = 1000;

  private final Worklist worklist;
  private final SchoolClock clock;

  TaskListController(Worklist worklist, SchoolClock clock) {
    this.worklist = worklist;
    this.clock = clock;
  }

  @GetMapping("/tasks")
  String tasks(@RequestParam(defaultValue = "" + STEP) int show, Authentication reader, Model model) {
    int shown = Math.min(Math.max(show, STEP), MOST);
    List<OpenTask> open = worklist.open(shown);
    long own = open.stream().filter(OpenTask::owned).count();
    boolean perhapsMore = Math.max(own, open.size() - own) == shown && shown < MOST;
    model.addAttribute("tasks", TaskList.of(open, clock));
    model.addAttribute("more", perhapsMore ? shown + STEP : null);
    model.addAttribute("role", ReadersRole.of(reader));
    return "portal/tasks/list";
  }

  /**
   * Where letters lead: to that task, or to the one the reader has about that thing; to the list where there is none or several.
   *
   * @param step which of several tasks is meant, or null
   */
  @GetMapping("/tasks/about/{key}")
  String about(@PathVariable String key, @RequestParam(required = false) String step) {
    if (worklist.find(key).isPresent()) {
      return "redirect:/tasks/" + key;
    }
    if (step != null) {
      return "redirect:/tasks" + worklist.own(key, step).map(task -> "/" + task).orElse("");
    }
    List<String> mine = worklist.about(key);
    return mine.size() == 1 ? "redirect:/tasks/" + mine.get(0) : "redirect:/tasks";
  }

  /** What the tasks in the Tasklist's own list are about, by task id, as JSON. */
  @GetMapping("/tasks/subjects")
  @ResponseBody
  Map<String, String> subjects(@RequestParam List<String> task) {
    return worklist.subjects(task.subList(0, Math.min(task.size(), STEP)));
  }
}
