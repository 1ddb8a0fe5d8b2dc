package org.nastavnik.project.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.project.PassportChange;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for another passport, or ends the project, through its process. */
@Controller
@ConditionalOnWebApplication
class PassportChangeController {

  private static final String TARGET = "target-";

  private final Projects projects;
  private final ChosenProject chosen;

  PassportChangeController(Projects projects, ChosenProject chosen) {
    this.projects = projects;
    this.chosen = chosen;
  }

  @GetMapping("/project/change")
  ModelAndView form(Authentication reader) {
    Passport passport = projects.passport(project());
    Map<String, String> typed = new HashMap<>(Map.of("newEnd", passport.ends().toString()));
    passport.events().forEach(event -> typed.put(TARGET + event.kind(), String.valueOf(event.target())));
    if (passport.contestRequired()) {
      typed.put("contest", "true");
    }
    return page(passport, typed, Map.of(), reader);
  }

  @PostMapping("/project/change")
  ModelAndView request(@RequestParam Map<String, String> typed, Authentication reader, RedirectAttributes flash) {
    Passport passport = projects.passport(project());
    return handIn(passport, typed, reader, flash, "project.change.requested",
        () -> projects.requestPassportChange(passport.id(), change(passport, typed), reader.getName()));
  }

  @PostMapping("/project/cancellation")
  ModelAndView cancel(@RequestParam Map<String, String> typed, Authentication reader, RedirectAttributes flash) {
    Passport passport = projects.passport(project());
    return handIn(passport, typed, reader, flash, "project.cancel.done",
        () -> projects.cancel(passport.id(), typed.getOrDefault("cancelReason", "")));
  }

  private ModelAndView handIn(Passport passport, Map<String, String> typed, Authentication reader, RedirectAttributes flash,
      String done, Runnable act) {
    try {
      act.run();
      flash.addFlashAttribute("flash", Messages.text(done));
      return new ModelAndView("redirect:/project");
    } catch (InvalidInput refusal) {
      ModelAndView page = page(passport, typed, Map.of(fieldOf(refusal, typed), refusal.getMessage()), reader);
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  /** The field of the page it is about: a reason is asked for in two forms. */
  private static String fieldOf(InvalidInput refusal, Map<String, String> typed) {
    String field = refusal.field() == null ? "" : refusal.field();
    return switch (field) {
      case "ends" -> "newEnd";
      case "reason" -> typed.containsKey("cancelReason") ? "cancelReason" : "reason";
      default -> field;
    };
  }

  private static PassportChange change(Passport passport, Map<String, String> typed) {
    List<EventTarget> events = new ArrayList<>();
    for (EventTarget event : passport.events()) {
      events.add(new EventTarget(event.kind(), event.name(), number(typed.get(TARGET + event.kind()), TARGET + event.kind())));
    }
    return new PassportChange(date(typed.get("newEnd")), events, typed.containsKey("contest"), typed.get("reason"));
  }

  private static int number(String text, String field) {
    try {
      return Integer.parseInt(text == null ? "" : text.strip());
    } catch (NumberFormatException unreadable) {
      throw InvalidInput.of(field, "project.change.numberNeeded");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      throw InvalidInput.of("newEnd", "project.change.dateNeeded");
    }
  }

  private ModelAndView page(Passport passport, Map<String, String> typed, Map<String, String> problems, Authentication reader) {
    return new ModelAndView("project/change").addObject("passport", passport).addObject("typed", typed)
        .addObject("problems", problems).addObject("mayCancel", Reader.of(reader).isOneOf(Roles.DIRECTOR));
  }

  private ProjectId project() {
    return chosen.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
