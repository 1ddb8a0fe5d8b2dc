package org.nastavnik.portal.processes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nastavnik.portal.processes.Overview.Row;
import org.nastavnik.portal.processes.Overview.Version;
import org.nastavnik.portal.processes.StepFigures.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All processes, and where work stands in one of them. */
@Controller
@ConditionalOnWebApplication
class ProcessesController {

  private final Overview overview;
  private final StepFigures figures;
  private final EngineFigures engine;
  private final Definitions definitions;

  ProcessesController(Overview overview, StepFigures figures, EngineFigures engine, Definitions definitions) {
    this.overview = overview;
    this.figures = figures;
    this.engine = engine;
    this.definitions = definitions;
  }

  @GetMapping("/admin/processes")
  String processes(Model model) {
    model.addAttribute("rows", overview.rows());
    model.addAttribute("incidents", engine.incidents());
    return "portal/processes/overview";
  }

  @GetMapping("/admin/processes/{key}")
  String process(@PathVariable String key, @RequestParam(required = false) Integer version, Model model) {
    Row process = process(key);
    Version shown = version(process, version);
    List<Step> steps = figures.of(shown.id());
    model.addAttribute("process", process);
    model.addAttribute("shown", shown);
    model.addAttribute("places", steps.stream().mapToLong(Step::now).sum());
    model.addAttribute("waiting", steps.stream().filter(step -> step.now() > 0).toList());
    model.addAttribute("others", steps.stream().filter(step -> step.now() == 0).toList());
    model.addAttribute("heats", List.of(Heat.DAY, Heat.WEEK, Heat.MONTH, Heat.LONGER));
    return "portal/processes/process";
  }

  @GetMapping("/admin/processes/{key}/diagram")
  ResponseEntity<byte[]> diagram(@PathVariable String key, @RequestParam(required = false) Integer version) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
        .body(definitions.xml(version(process(key), version).id()).getBytes(StandardCharsets.UTF_8));
  }

  private Row process(String key) {
    return overview.row(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The one with most work where none is asked for. */
  private static Version version(Row process, Integer number) {
    return number == null ? process.busiest()
        : process.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
