package org.nastavnik.portal.processes;

import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.portal.processes.Overview.Row;
import org.nastavnik.portal.processes.Overview.Version;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving running instances to another version of their diagram: choose, look, confirm. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/processes/{key}/migration")
class MigrationController {

  private static final String CHOSEN = "map-";

  private final Overview overview;
  private final Migration migration;

  MigrationController(Overview overview, Migration migration) {
    this.overview = overview;
    this.migration = migration;
  }

  @GetMapping
  ModelAndView look(@PathVariable String key, @RequestParam(required = false) Integer from, @RequestParam(required = false) Integer to,
      @RequestParam Map<String, String> sent) {
    Row process = process(key);
    Version source = from == null ? oldestInUse(process) : version(process, from);
    Version target = to == null ? process.versions().get(0) : version(process, to);
    ModelAndView page = new ModelAndView("portal/processes/migration").addObject("process", process).addObject("from", source)
        .addObject("to", target).addObject("instance", only(sent)).addObject("reason", sent.get("reason"));
    return source.equals(target) ? page : page.addObject("preview", migration.preview(move(source, target, sent)));
  }

  @PostMapping
  ModelAndView move(@PathVariable String key, @RequestParam int from, @RequestParam int to,
      @RequestParam(defaultValue = "") String reason, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
    Row process = process(key);
    try {
      flash.addFlashAttribute("result", migration.move(move(version(process, from), version(process, to), sent), reason));
    } catch (InvalidInput refusal) {
      ModelAndView page = look(key, from, to, sent).addObject("problem", refusal.getMessage()).addObject("problemAt", refusal.field());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    return new ModelAndView("redirect:/admin/processes/{key}?version=" + to);
  }

  private static Move move(Version from, Version to, Map<String, String> sent) {
    if (from.equals(to)) {
      throw InvalidInput.because("processes.sameVersion");
    }
    return new Move(from.id(), to.id(), sent.entrySet().stream().filter(one -> one.getKey().startsWith(CHOSEN) && !one.getValue().isEmpty())
        .collect(Collectors.toMap(one -> one.getKey().substring(CHOSEN.length()), Map.Entry::getValue)), only(sent));
  }

  private static String only(Map<String, String> sent) {
    String instance = sent.getOrDefault("instance", "");
    return instance.isEmpty() ? null : instance;
  }

  private Row process(String key) {
    return overview.row(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Version version(Row process, int number) {
    return process.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Version oldestInUse(Row process) {
    return process.inUse().get(process.inUse().size() - 1);
  }
}
