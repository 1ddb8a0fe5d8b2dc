package org.nastavnik.portal.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.nastavnik.notification.Outbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What there is to administer. */
@Controller
@ConditionalOnWebApplication
class AdminController {

  /** A part; messages {@code admin.<name>} and {@code admin.<name>.about} tell of it. */
  record Part(String name, String path) {}

  private static final List<Part> PARTS = List.of(
      new Part("people", "/admin/people"),
      new Part("import", "/admin/people/import"),
      new Part("branches", "/admin/branches"),
      new Part("mail", "/admin/mail"),
      new Part("processes", "/admin/processes"),
      new Part("incidents", "/admin/processes/incidents"),
      new Part("audit", "/admin/audit"),
      new Part("cockpit", "/camunda/app/cockpit/default/"),
      new Part("engine", "/camunda/app/admin/default/"));

  private static final Part OF_DEMO = new Part("clock", "/admin/clock");

  private final Outbox outbox;
  private final RuntimeService runtime;
  private final boolean isDemo;

  AdminController(Outbox outbox, RuntimeService runtime, Environment environment) {
    this.outbox = outbox;
    this.runtime = runtime;
    this.isDemo = environment.matchesProfiles("demo");
  }

  @GetMapping("/admin")
  String overview(HttpServletRequest request, Model model) {
    model.addAttribute("parts", isDemo ? Stream.concat(PARTS.stream(), Stream.of(OF_DEMO)).toList() : PARTS);
    model.addAttribute("held", outbox.held().orElse(null));
    model.addAttribute("astray", outbox.linksAstray(request.getServerName()).orElse(null));
    model.addAttribute("troubles", troubles());
    return "portal/admin/overview";
  }

  /** How much waits for the administrator, by the part where it does; messages {@code admin.<name>.trouble} say so. */
  private Map<String, Long> troubles() {
    Map<String, Long> troubles = new HashMap<>(Map.of("mail", outbox.stuck(), "incidents", runtime.createIncidentQuery().count()));
    troubles.values().removeIf(none -> none == 0);
    return troubles;
  }
}
