package org.nastavnik.portal.processes;

import java.util.function.Supplier;
import org.nastavnik.notification.Outbox;
import org.nastavnik.portal.processes.Incidents.Outcome;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What failed, with another try for one or for all that failed alike. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/processes/incidents")
class IncidentsController {

  private final Incidents incidents;
  private final Outbox outbox;

  IncidentsController(Incidents incidents, Outbox outbox) {
    this.incidents = incidents;
    this.outbox = outbox;
  }

  @GetMapping
  ModelAndView incidents(@RequestParam(required = false) String process) {
    return new ModelAndView("portal/processes/incidents").addObject("groups", incidents.groups(process)).addObject("process", process)
        .addObject("held", outbox.held().orElse(null));
  }

  @PostMapping("/{id}/retry")
  ModelAndView tryAgain(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
    return answer(id, false, () -> incidents.tryAgain(id, reason), flash);
  }

  @PostMapping("/{id}/retry-all")
  ModelAndView tryAllAgain(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
    return answer(id, true, () -> incidents.tryAllAgain(id, reason), flash);
  }

  private ModelAndView answer(String id, boolean all, Supplier<Outcome> attempt, RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("outcome", attempt.get());
    } catch (InvalidInput refusal) {
      if (refusal.field() != null) {
        ModelAndView page = incidents(null).addObject("problem", refusal.getMessage()).addObject("problemAt", all ? "all-" + id : id);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
      }
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return new ModelAndView("redirect:/admin/processes/incidents");
  }
}
