package org.nastavnik.portal.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.nastavnik.people.People;
import org.nastavnik.workflow.Feel;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.Translations;
import org.nastavnik.workflow.Worklist;
import org.nastavnik.workflow.Worklist.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: what it is about, its form, its history, its place in the process; and what a person does with it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

  /** Header of requests of htmx for a part of a page. */
  private static final String PART = "HX-Request";

  private final Worklist worklist;
  private final TaskPages pages;
  private final RepositoryService repository;
  private final SignedIn signedIn;
  private final Feel feel;
  private final People people;

  TaskController(Worklist worklist, TaskPages pages, RepositoryService repository, SignedIn signedIn, Feel feel, People people) {
    this.worklist = worklist;
    this.pages = pages;
    this.repository = repository;
    this.signedIn = signedIn;
    this.feel = feel;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id) {
    return pages.page(id);
  }

  /** What its form says, as the part of its page that is fetched for whoever only looks on. */
  @GetMapping("/form")
  ModelAndView seen(@PathVariable String id) {
    return pages.seen(id);
  }

  /** What happened so far: as a page of its own, or as part of the page of the task, which fetches it. */
  @GetMapping("/history")
  ModelAndView history(@PathVariable String id, @RequestHeader(name = PART, required = false) boolean part) {
    return pages.withHistory(new ModelAndView(part ? "portal/tasks/history :: history" : "portal/tasks/history"), id);
  }

  /** To whom it may go, likewise. */
  @GetMapping("/hand-over")
  ModelAndView givingAway(@PathVariable String id, @RequestHeader(name = PART, required = false) boolean part) {
    return pages.withGivingAway(new ModelAndView(part ? "portal/tasks/giving-away :: giving-away" : "portal/tasks/giving-away"), id);
  }

  @PostMapping
  ModelAndView complete(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Principal actor,
      RedirectAttributes flash) {
    Sheet sheet = worklist.sheet(id);
    refuseUnlessOwned(sheet, actor);
    SubmittedForm submitted = new SubmittedForm(sheet.form(), sent);
    if (submitted.changesRows()) {
      return pages.page(sheet, new Entry(submitted.typed(), Map.of()));
    }
    Map<String, Object> values = submitted.handedIn(TaskPages.knownAbout(sheet), feel);
    Map<String, String> problems = new LinkedHashMap<>(worklist.problems(sheet, values));
    if (problems.isEmpty()) {
      try {
        return done(flash, sheet, values.get("decision"), worklist.handIn(id, values));
      } catch (InvalidInput refusal) {
        problems.put(refusal.field() == null ? "" : refusal.field(), refusal.getMessage());
      }
    }
    ModelAndView page = pages.page(sheet, new Entry(submitted.typed(), problems));
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  private static ModelAndView done(RedirectAttributes flash, Sheet sheet, Object decision, Optional<String> again) {
    flash.addFlashAttribute("flash", again.isPresent() ? Messages.text("tasks.saved", sheet.name()) : done(sheet, decision));
    return new ModelAndView("redirect:/tasks" + again.map(id -> "/" + id).orElse(""));
  }

  private static String done(Sheet sheet, Object decision) {
    return decision == null ? Messages.text("tasks.completed", sheet.name())
        : Messages.text("tasks.decided", sheet.name(), sheet.form().wordsFor("decision", decision.toString()));
  }

  private static void refuseUnlessOwned(Sheet sheet, Principal actor) {
    String owner = sheet.task().assignee();
    if (!actor.getName().equals(owner)) {
      throw InvalidInput.because(owner == null ? "task.claimFirst" : "task.notYours");
    }
  }

  /** Whoever asks anew for the answer to something sent, as some programs do, finds the task. */
  @GetMapping({"/claim", "/release"})
  String back() {
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/claim")
  ModelAndView claim(@PathVariable String id, RedirectAttributes flash) {
    worklist.claim(id);
    flash.addFlashAttribute("flash", Messages.text("tasks.claimed"));
    return new ModelAndView("redirect:/tasks/{id}");
  }

  @PostMapping("/release")
  ModelAndView release(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
    return giveAway(id, "releaseProblem", "tasks.released", flash, () -> worklist.release(id, reason), "");
  }

  @PostMapping("/hand-over")
  ModelAndView handOver(@PathVariable String id, @RequestParam(defaultValue = "") String colleague,
      @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
    ModelAndView page = giveAway(id, "handOverProblem", "tasks.handedOver", flash, () -> worklist.handOver(id, colleague, reason),
        people.name(colleague));
    return page.getStatus() == null ? page : page.addObject("chosenColleague", colleague).addObject("givenReason", reason);
  }

  private ModelAndView giveAway(String id, String problem, String done, RedirectAttributes flash, Runnable action, String colleague) {
    Sheet sheet = worklist.sheet(id);
    try {
      action.run();
    } catch (InvalidInput refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      ModelAndView page = pages.withGivingAway(pages.page(sheet, Entry.NONE), id).addObject(problem, refusal.getMessage()).addObject("wrong", refusal.field());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    return toList(flash, Messages.text(done, sheet.name(), colleague));
  }

  /** What is to be read beside the form, as the Tasklist puts it above the form. */
  @GetMapping("/subject")
  ModelAndView subject(@PathVariable String id) {
    return new ModelAndView("portal/tasks/exhibits :: exhibits(exhibits=${exhibits})", "exhibits", worklist.exhibits(id));
  }

  /** The diagram of the task's process, for whoever may see the task. */
  @GetMapping("/diagram")
  ResponseEntity<byte[]> diagram(@PathVariable String id) throws IOException {
    String process = worklist.require(id).getProcessDefinitionId();
    try (InputStream model = signedIn.asSystem(() -> repository.getProcessModel(process))) {
      String xml = Translations.diagram(new String(model.readAllBytes(), StandardCharsets.UTF_8));
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static ModelAndView toList(RedirectAttributes flash, String text) {
    flash.addFlashAttribute("flash", text);
    return new ModelAndView("redirect:/tasks");
  }
}
