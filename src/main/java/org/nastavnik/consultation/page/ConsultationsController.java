package org.nastavnik.consultation.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.consultation.ConsultationId;
import org.nastavnik.consultation.ConsultationLine;
import org.nastavnik.consultation.ConsultationView;
import org.nastavnik.consultation.Consultations;
import org.nastavnik.consultation.Question;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.ProjectChoice;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions to mentors: ask one, see how it is getting on, and search what was answered to others. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/consultations")
class ConsultationsController {

  private final ChosenProject project;
  private final Consultations consultations;
  private final People people;
  private final SchoolClock clock;

  ConsultationsController(ChosenProject project, Consultations consultations, People people, SchoolClock clock) {
    this.project = project;
    this.consultations = consultations;
    this.people = people;
    this.clock = clock;
  }

  /** What was typed into the question's form. */
  record Typed(String topic, String question, String wishedMentor, boolean mentoringConsent) {

    /** All that is missing, by id of the field. */
    Map<String, String> missing() {
      Map<String, String> missing = new LinkedHashMap<>();
      if (topic.isBlank()) {
        missing.put("topic", Messages.text("consultation.topicMissing"));
      }
      if (question.isBlank()) {
        missing.put("question", Messages.text("consultation.questionMissing"));
      }
      return missing;
    }
  }

  @GetMapping
  String list(Authentication reader, Model model) {
    Reader who = Reader.of(reader);
    List<ConsultationLine> lines = project.current().map(id -> lines(id, who)).orElse(List.of());
    Set<String> named = new HashSet<>();
    lines.forEach(line -> {
      named.add(line.librarian());
      if (line.mentor() != null) {
        named.add(line.mentor());
      }
    });
    model.addAttribute("lines", lines);
    model.addAttribute("names", people.people(named));
    model.addAttribute("seesAsker", who.isStaff());
    model.addAttribute("asks", asks(who));
    model.addAttribute("zone", clock.getZone());
    return "consultation/list";
  }

  private List<ConsultationLine> lines(ProjectId id, Reader reader) {
    return seesAll(reader) ? consultations.linesOf(id) : consultations.linesOf(id, reader.userId());
  }

  /** The knowledge base, which names neither who asked nor who answered. */
  @GetMapping("/answers")
  String answers(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String topic, Authentication reader, Model model) {
    model.addAttribute("text", text);
    model.addAttribute("topic", topic);
    model.addAttribute("topics", consultations.answeredTopics());
    model.addAttribute("answers", consultations.knowledgeBase(text, topic));
    model.addAttribute("asks", asks(Reader.of(reader)));
    model.addAttribute("zone", clock.getZone());
    return "consultation/answers";
  }

  @GetMapping("/ask")
  ModelAndView ask() {
    return form(new Typed("", "", "", false), Map.of());
  }

  @PostMapping("/ask")
  ModelAndView ask(@RequestParam(defaultValue = "") String topic, @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String wishedMentor, @RequestParam(defaultValue = "false") boolean mentoringConsent,
      RedirectAttributes flash) {
    Typed typed = new Typed(topic, question, wishedMentor, mentoringConsent);
    Map<String, String> missing = typed.missing();
    if (!missing.isEmpty()) {
      return wrong(typed, missing);
    }
    try {
      ProjectId id = project.choice().filter(ProjectChoice::open).map(ProjectChoice::id)
          .orElseThrow(() -> InvalidInput.because("consultations.noProject"));
      consultations.ask(new Question(id, text(topic), text(question), text(wishedMentor), mentoringConsent));
      flash.addFlashAttribute("flash", Messages.text("consultations.asked"));
      return new ModelAndView("redirect:/consultations");
    } catch (InvalidInput refusal) {
      String field = refusal.field() == null ? "" : refusal.field().equals("newTopic") ? "topic" : refusal.field();
      return wrong(typed, Map.of(field, refusal.getMessage()));
    }
  }

  private ModelAndView wrong(Typed typed, Map<String, String> problems) {
    ModelAndView page = form(typed, problems);
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  private static String text(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private ModelAndView form(Typed typed, Map<String, String> problems) {
    return new ModelAndView("consultation/ask").addObject("typed", typed).addObject("problems", problems)
        .addObject("topics", consultations.topics()).addObject("mentors", consultations.mentors());
  }

  /** One consultation, for those who take part in it and those who lead the school. */
  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Authentication reader, Model model) {
    Reader who = Reader.of(reader);
    ConsultationView view = consultations.find(new ConsultationId(id)).filter(found -> concerns(found, who))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Map<String, Person> names = people.people(view.mentor() == null ? Set.of(view.librarian()) : Set.of(view.librarian(), view.mentor()));
    model.addAttribute("consultation", view);
    model.addAttribute("names", names);
    model.addAttribute("mine", who.userId().equals(view.librarian()));
    model.addAttribute("task", consultations.taskFor(view.id()).orElse(null));
    model.addAttribute("zone", clock.getZone());
    return "consultation/consultation";
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(@PathVariable UUID id, Authentication reader, RedirectAttributes flash) {
    consultations.find(new ConsultationId(id)).filter(found -> found.librarian().equals(reader.getName()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    try {
      consultations.withdraw(new ConsultationId(id));
      flash.addFlashAttribute("flash", Messages.text("consultations.withdrawn"));
    } catch (InvalidInput refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/consultations/{id}";
  }

  private static boolean concerns(ConsultationView view, Reader reader) {
    return seesAll(reader) || reader.userId().equals(view.librarian()) || reader.userId().equals(view.mentor());
  }

  private static boolean seesAll(Reader reader) {
    return reader.isOneOf(Roles.COORDINATOR, Roles.DIRECTOR);
  }

  private boolean asks(Reader reader) {
    return reader.isOneOf(Roles.LIBRARIAN) && project.choice().filter(ProjectChoice::open).isPresent();
  }
}
