package org.nastavnik.portal.processes;

import org.nastavnik.portal.processes.InstanceSearch.State;
import org.nastavnik.portal.processes.Overview.Row;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Instances of processes, and each one by itself. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/processes")
class InstancesController {

  private static final int STEPS_SHOWN = 100;
  private static final int MOST_STEPS = 1600;

  private final Overview overview;
  private final InstanceList list;
  private final InstanceView view;
  private final Definitions definitions;

  InstancesController(Overview overview, InstanceList list, InstanceView view, Definitions definitions) {
    this.overview = overview;
    this.list = list;
    this.view = view;
    this.definitions = definitions;
  }

  @GetMapping("/{key}/instances")
  String instances(@PathVariable String key, InstanceSearch search, Model model) {
    Row process = overview.row(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Diagram diagram = definitions.diagram(process.versions().get(0).id());
    model.addAttribute("process", process);
    model.addAttribute("search", search);
    model.addAttribute("states", State.values());
    model.addAttribute("steps", diagram.steps().stream().map(step -> new Choice(step, diagram.nameOf(step))).toList());
    model.addAttribute("found", list.find(process, search));
    return "portal/processes/instances";
  }

  /** A step to choose. */
  record Choice(String id, String name) {}

  @GetMapping("/instances/{id}")
  String instance(@PathVariable String id, @RequestParam(defaultValue = "" + STEPS_SHOWN) int show, Model model) {
    int shown = Math.min(Math.max(show, STEPS_SHOWN), MOST_STEPS);
    InstanceView.Instance instance = view.find(id, shown).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("instance", instance);
    model.addAttribute("more", instance.more() && shown < MOST_STEPS ? shown * 2 : null);
    return "portal/processes/instance";
  }
}
