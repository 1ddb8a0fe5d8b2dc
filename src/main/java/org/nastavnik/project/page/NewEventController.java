package org.nastavnik.project.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.NewEvent;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.ProjectId;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings one more event into the plan of a project that is being carried out, through its process. */
@Controller
@ConditionalOnWebApplication
class NewEventController {

  private static final int SHORTEST = 15;
  private static final int LONGEST = 600;
  private static final int LONGEST_TITLE = 300;

  private final Projects projects;
  private final ChosenProject chosen;
  private final People people;

  NewEventController(Projects projects, ChosenProject chosen, People people) {
    this.projects = projects;
    this.chosen = chosen;
    this.people = people;
  }

  /** The kind of which the plan lacks one is chosen already. */
  @GetMapping("/project/event")
  ModelAndView form() {
    Map<String, String> typed = new HashMap<>(Map.of("time", "10:00", "durationMinutes", "90"));
    List<Requirement> kinds = kinds();
    kinds.stream().filter(kind -> kind.outOfReach() > 0).findFirst().flatMap(Requirement::eventKind).ifPresent(kind -> typed.put("kind", kind));
    return page(kinds, typed, Map.of());
  }

  @PostMapping("/project/event")
  ModelAndView add(@RequestParam Map<String, String> typed, RedirectAttributes flash) {
    Map<String, String> problems = new HashMap<>();
    NewEvent event = event(typed, problems);
    if (problems.isEmpty()) {
      read(problems, null, () -> {
        projects.addEvent(project(), event);
        return event;
      });
    }
    if (problems.isEmpty()) {
      flash.addFlashAttribute("flash", Messages.text("project.event.added"));
      return new ModelAndView("redirect:/project");
    }
    ModelAndView page = page(kinds(), typed, problems);
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  /** All that is wrong is said at once. */
  private static NewEvent event(Map<String, String> typed, Map<String, String> problems) {
    return new NewEvent(read(problems, null, () -> required(typed, "kind")), read(problems, null, () -> date(typed)),
        read(problems, null, () -> time(typed)), read(problems, 0, () -> minutes(typed)),
        read(problems, null, () -> required(typed, "responsible")), read(problems, null, () -> title(typed)));
  }

  private static <T> T read(Map<String, String> problems, T otherwise, Supplier<T> entry) {
    try {
      return entry.get();
    } catch (InvalidInput refusal) {
      problems.put(refusal.field() == null ? "" : refusal.field(), refusal.getMessage());
      return otherwise;
    }
  }

  private static String required(Map<String, String> typed, String field) {
    String chosen = text(typed, field);
    if (chosen.isEmpty()) {
      throw InvalidInput.of(field, "project.event.needed." + field);
    }
    return chosen;
  }

  private static LocalDate date(Map<String, String> typed) {
    try {
      return LocalDate.parse(text(typed, "date"));
    } catch (DateTimeException unreadable) {
      throw InvalidInput.of("date", "project.change.dateNeeded");
    }
  }

  private static LocalTime time(Map<String, String> typed) {
    try {
      return LocalTime.parse(text(typed, "time"));
    } catch (DateTimeException unreadable) {
      throw InvalidInput.of("time", "project.event.needed.time");
    }
  }

  private static int minutes(Map<String, String> typed) {
    String typedMinutes = text(typed, "durationMinutes");
    int minutes = typedMinutes.matches("\\d{1,4}") ? Integer.parseInt(typedMinutes) : 0;
    if (minutes < SHORTEST || minutes > LONGEST) {
      throw InvalidInput.of("durationMinutes", "project.event.needed.minutes", SHORTEST, LONGEST);
    }
    return minutes;
  }

  private static String title(Map<String, String> typed) {
    String title = text(typed, "title");
    if (title.length() > LONGEST_TITLE) {
      throw InvalidInput.of("title", "project.event.titleTooLong", LONGEST_TITLE);
    }
    return title.isEmpty() ? null : title;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private List<Requirement> kinds() {
    return projects.standing(project()).progress().requirements().stream().filter(requirement -> requirement.eventKind().isPresent()).toList();
  }

  private ModelAndView page(List<Requirement> kinds, Map<String, String> typed, Map<String, String> problems) {
    return new ModelAndView("project/event").addObject("kinds", kinds).addObject("typed", typed).addObject("problems", problems)
        .addObject("methodologists", people.inGroup(Roles.METHODOLOGIST));
  }

  private ProjectId project() {
    return chosen.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
