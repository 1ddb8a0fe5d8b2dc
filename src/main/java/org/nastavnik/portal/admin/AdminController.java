package org.nastavnik.portal.admin;

import java.util.List;
import java.util.stream.Stream;
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
  private final boolean isDemo;

  AdminController(Outbox outbox, Environment environment) {
    this.outbox = outbox;
    this.isDemo = environment.matchesProfiles("demo");
  }

  @GetMapping("/admin")
  String overview(Model model) {
    model.addAttribute("parts", isDemo ? Stream.concat(PARTS.stream(), Stream.of(OF_DEMO)).toList() : PARTS);
    model.addAttribute("held", outbox.held().orElse(null));
    return "portal/admin/overview";
  }
}
