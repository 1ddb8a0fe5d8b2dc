package org.nastavnik.portal.tasks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.workflow.Feel;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.TaskHistory;
import org.nastavnik.workflow.TaskHistory.Step;
import org.nastavnik.workflow.Worklist;
import org.nastavnik.workflow.Worklist.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a task together. */
@Component
class TaskPages {

  private final Worklist worklist;
  private final TaskHistory history;
  private final People people;
  private final SignedIn signedIn;
  private final SchoolClock clock;
  private final Feel feel;

  TaskPages(Worklist worklist, TaskHistory history, People people, SignedIn signedIn, SchoolClock clock, Feel feel) {
    this.worklist = worklist;
    this.history = history;
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

  ModelAndView page(Sheet sheet, Entry entry) {
    List<Step> steps = history.of(sheet.task());
    String owner = sheet.task().assignee();
    Map<String, Person> names = people.people(
        Stream.of(Stream.ofNullable(owner), steps.stream().map(Step::who), sheet.colleagues().stream()).flatMap(ids -> ids)
            .filter(Objects::nonNull).distinct().toList());
    ModelAndView page = new ModelAndView("portal/tasks/task");
    page.addObject("sheet", sheet);
    page.addObject("due", Deadline.of(sheet.due(), clock));
    page.addObject("mine", isMine(sheet));
    page.addObject("owner", owner == null ? null : names.get(owner));
    page.addObject("colleagues", sheet.colleagues().stream().map(names::get).filter(Objects::nonNull)
        .sorted(Comparator.comparing(Person::name)).toList());
    page.addObject("exhibits", worklist.exhibits(sheet));
    page.addObject("steps", PastStep.of(steps, names, clock.getZone()));
    addForm(page, sheet, entry);
    return page;
  }

  private void addForm(ModelAndView page, Sheet sheet, Entry entry) {
    FormView form = new FormView(FormComponent.form(sheet.form()), knownAbout(sheet), entry, isMine(sheet), clock.getZone(), feel);
    List<Part> parts = form.parts();
    page.addObject("parts", parts);
    page.addObject("typed", !entry.typed().isEmpty());
    page.addObject("jump", decisionBelow(parts));
    page.addObject("problems", form.problemsShown());
    page.addObject("refusals", form.problemsElsewhere());
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
