package org.nastavnik.event.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.document.FileId;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.event.RegistrationTerms;
import org.nastavnik.event.calendar.SchoolCalendar;
import org.nastavnik.people.Reader;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One event: what it is about, and what a person does about it. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/events/{id}")
class EventController {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Events events;
  private final EventPages pages;
  private final RegistrationTerms terms;
  private final SchoolClock clock;

  EventController(Events events, EventPages pages, RegistrationTerms terms, SchoolClock clock) {
    this.events = events;
    this.pages = pages;
    this.terms = terms;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Authentication reader) {
    return page(id, reader, Map.of(), Map.of());
  }

  /** For one's own calendar; the entry of a letter about the same event takes its place. */
  @GetMapping("/event.ics")
  ResponseEntity<String> calendar(@PathVariable UUID id, Authentication reader) {
    EventPage page = find(id, reader);
    URI address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/events/{id}").buildAndExpand(id).toUri();
    Set<EventId> mine = page.meeting() == null ? Set.of() : Set.of(page.event().id());
    SchoolCalendar one = new SchoolCalendar(page.event().title(), page.details().zone(), List.of(page.event()), mine, event -> address);
    return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("event.ics").build().toString())
        .body(SchoolCalendar.text(one.name(), List.of(one), clock.instant()));
  }

  @PostMapping("/registration")
  String register(@PathVariable UUID id, Principal reader, RedirectAttributes flash) {
    return done(flash, "events.registered", () -> events.register(new EventId(id), reader.getName()));
  }

  @PostMapping("/registration/withdraw")
  String withdraw(@PathVariable UUID id, Principal reader, RedirectAttributes flash) {
    return done(flash, "events.withdrawn", () -> events.unregister(new EventId(id), reader.getName()));
  }

  @PostMapping("/feedback")
  ModelAndView giveFeedback(@PathVariable UUID id, @RequestParam(defaultValue = "0") int rating,
      @RequestParam(defaultValue = "") String words, Authentication reader, RedirectAttributes flash) {
    return handIn(id, reader, Map.of("rating", String.valueOf(rating), "words", words), flash, "events.feedback.taken",
        () -> events.giveFeedback(new EventId(id), reader.getName(), rating, words.isBlank() ? null : words.strip()));
  }

  @PostMapping("/postponement")
  ModelAndView postpone(@PathVariable UUID id, @RequestParam(defaultValue = "") String newDate,
      @RequestParam(defaultValue = "") String reason, Authentication actor, RedirectAttributes flash) {
    return handIn(id, actor, Map.of("newDate", newDate, "postponeReason", reason), flash, "events.postponed",
        () -> events.postpone(new EventId(id), date(newDate), reason));
  }

  @PostMapping("/cancellation")
  ModelAndView cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Authentication actor,
      RedirectAttributes flash) {
    return handIn(id, actor, Map.of("cancelReason", reason), flash, "events.cancelled", () -> events.cancel(new EventId(id), reason));
  }

  /** Shows a file that a speaker brought to everybody, or to staff alone. */
  @PostMapping("/files/{file}/share")
  ModelAndView share(@PathVariable UUID id, @PathVariable UUID file, @RequestParam(defaultValue = "false") boolean shared, Authentication actor,
      RedirectAttributes flash) {
    return handIn(id, actor, Map.of(), flash, shared ? "events.file.shared" : "events.file.hidden",
        () -> events.shareFile(new EventId(id), new FileId(file), shared));
  }

  /** What needs no form: refused or done, one comes back to the page. */
  private static String done(RedirectAttributes flash, String message, Runnable act) {
    try {
      act.run();
      flash.addFlashAttribute("flash", Messages.text(message));
    } catch (InvalidInput refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/events/{id}";
  }

  /** Does it, or shows the page again with what was typed and what is wrong with it. */
  private ModelAndView handIn(UUID id, Authentication actor, Map<String, String> typed, RedirectAttributes flash, String message,
      Runnable act) {
    try {
      act.run();
      flash.addFlashAttribute("flash", Messages.text(message));
      return new ModelAndView("redirect:/events/{id}");
    } catch (InvalidInput refusal) {
      ModelAndView page = page(id, actor, typed, Map.of(fieldOf(refusal, typed), refusal.getMessage()));
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  /** The field of the page it is about: the same words are asked for in two forms. */
  private static String fieldOf(InvalidInput refusal, Map<String, String> typed) {
    String field = refusal.field() == null ? "" : refusal.field();
    return switch (field) {
      case "movedTo" -> "newDate";
      case "reason" -> typed.containsKey("cancelReason") ? "cancelReason" : "postponeReason";
      default -> field;
    };
  }

  private static LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw InvalidInput.of("newDate", "event.date.missing");
    }
  }

  private EventPage find(UUID id, Authentication reader) {
    return pages.page(new EventId(id), Reader.of(reader)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(UUID id, Authentication reader, Map<String, String> typed, Map<String, String> problems) {
    EventPage page = find(id, reader);
    return new ModelAndView("event/event").addObject("page", page).addObject("terms", terms.of(page.event())).addObject("typed", typed)
        .addObject("problems", problems);
  }
}
