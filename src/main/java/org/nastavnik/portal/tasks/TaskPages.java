package org.nastavnik.portal.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.people.People;
import org.nastavnik.workflow.Feel;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.TaskHistory.Step;
import org.nastavnik.workflow.Worklist;
import org.nastavnik.workflow.Worklist.GivingAway;
import org.nastavnik.workflow.Worklist.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a task together. */
@Component
class TaskPages {

  private final Worklist worklist;
  private final People people;
  private final SignedIn signedIn;
  private final SchoolClock clock;
  private final Feel feel;

  TaskPages(Worklist worklist, People people, SignedIn signedIn, SchoolClock clock, Feel feel) {
    this.worklist = worklist;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
    this.feel = feel;
  }

  /** What the form can name: the process variables, over them what the task is about. */
  static Map<String, Object> knownAbout(Sheet sheet) {
    Map<String, Object> known = new HashMap<>(sheet.task().variables());
    known.putAll(sheet.contents());
    return known;
  }

  /**
   * The page of a task as it stood at one moment. Whoever has not taken it yet is shown later what stands beside the form, whoever
   * only looks on the form too.
   */
  @Transactional(readOnly = true)
  public ModelAndView page(String id) {
    Sheet sheet = worklist.sheetOrHead(id);
    return isMine(sheet) || sheet.claimable() ? page(sheet, Entry.NONE) : head(sheet);
  }

  ModelAndView page(Sheet sheet, Entry entry) {
    return withForm(head(sheet), sheet, entry).addObject("exhibits", isMine(sheet) ? worklist.exhibits(sheet) : null);
  }

  /** What the form of a task says, for whoever only looks on. */
  @Transactional(readOnly = true)
  public ModelAndView seen(String id) {
    return withForm(new ModelAndView("portal/tasks/seen :: form"), worklist.sheet(id), Entry.NONE);
  }

  private ModelAndView head(Sheet sheet) {
    String owner = sheet.task().assignee();
    return new ModelAndView("portal/tasks/task").addObject("sheet", sheet).addObject("mine", isMine(sheet))
        .addObject("due", Deadline.of(sheet.due(), clock))
        .addObject("owner", owner == null || isMine(sheet) ? null : people.name(owner));
  }

  /** Adds what happened so far. */
  @Transactional(readOnly = true)
  public ModelAndView withHistory(ModelAndView page, String id) {
    List<Step> steps = worklist.history(id);
    Map<String, String> names = people.names(steps.stream().map(Step::who).filter(Objects::nonNull).distinct().toList());
    return page.addObject("id", id).addObject("steps", PastStep.of(steps, names, clock.getZone()));
  }

  /** Adds to whom the task may go. */
  @Transactional(readOnly = true)
  public ModelAndView withGivingAway(ModelAndView page, String id) {
    GivingAway givingAway = worklist.givingAway(id);
    return page.addObject("id", id).addObject("givingAway", givingAway)
        .addObject("colleagues", people.names(givingAway.colleagues()).entrySet().stream().sorted(Map.Entry.comparingByValue()).toList());
  }

  private ModelAndView withForm(ModelAndView page, Sheet sheet, Entry entry) {
    FormView form = new FormView(FormComponent.form(sheet.form()), knownAbout(sheet), entry, isMine(sheet), clock.getZone(), feel);
    List<Part> parts = form.parts();
    return page.addObject("parts", parts).addObject("typed", !entry.typed().isEmpty())
        .addObject("jump", decisionBelow(parts)).addObject("problems", form.problemsShown()).addObject("refusals", form.problemsElsewhere());
  }

  /** Id of the decision where there is much to read before it, or null. */
  private static String decisionBelow(List<Part> parts) {
    boolean muchToRead = parts.stream().anyMatch(part -> part instanceof Part.Facts || part instanceof Part.Listing);
    return parts.stream().filter(part -> part instanceof Part.Field field && field.name().equals("decision") && muchToRead)
        .map(part -> ((Part.Field) part).id()).findFirst().orElse(null);
  }

  private boolean isMine(Sheet sheet) {
    return Objects.equals(sheet.task().assignee(), signedIn.userId());
  }
}
