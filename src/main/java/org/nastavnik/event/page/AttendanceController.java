package org.nastavnik.event.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.nastavnik.event.Attendee;
import org.nastavnik.event.EventDetails;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.people.Reader;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was at an event, from the meeting platform's report; staff say who stands behind the names it does not recognise. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/events/{id}/attendance")
class AttendanceController {

  private final Events events;
  private final People people;

  AttendanceController(Events events, People people) {
    this.events = events;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Authentication reader) {
    return page(id, reader, null);
  }

  @PostMapping
  ModelAndView takeReport(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Authentication actor, RedirectAttributes flash) {
    try {
      boolean another = events.takeReport(new EventId(id), file == null ? new byte[0] : file.getBytes());
      flash.addFlashAttribute("flash", Messages.text(another ? "attendance.taken" : "attendance.same"));
      return new ModelAndView("redirect:/events/{id}/attendance");
    } catch (InvalidInput refusal) {
      ModelAndView page = page(id, actor, refusal.getMessage());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @PostMapping("/{row}/person")
  ModelAndView recognise(@PathVariable UUID id, @PathVariable UUID row, @RequestParam(defaultValue = "") String person, Authentication actor,
      RedirectAttributes flash) {
    try {
      if (person.isBlank()) {
        throw InvalidInput.because("attendance.personMissing");
      }
      events.recognise(new EventId(id), row, person);
      flash.addFlashAttribute("flash", Messages.text("attendance.recognised"));
      return new ModelAndView("redirect:/events/{id}/attendance");
    } catch (InvalidInput refusal) {
      ModelAndView page = page(id, actor, null).addObject("refusal", refusal.getMessage());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  /** Somebody who was there, by name. */
  record Present(String name, int minutes) {}

  private ModelAndView page(UUID id, Authentication authentication, String problem) {
    Reader reader = Reader.of(authentication);
    EventDetails details = events.details(new EventId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!reader.isStaff()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    List<Attendee> attendees = events.attendance(new EventId(id));
    var known = people.people(attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).toList());
    List<Present> present = attendees.stream().filter(Attendee::isKnown)
        .map(attendee -> new Present(known.containsKey(attendee.userId()) ? known.get(attendee.userId()).name() : attendee.userId(), attendee.minutes()))
        .sorted(Comparator.comparing(Present::name)).toList();
    boolean changeable = EventPages.isInCharge(reader, details) && details.event().heldAt() != null && details.event().acceptedAt() == null;
    return new ModelAndView("event/attendance").addObject("event", details.event()).addObject("present", present)
        .addObject("unknown", attendees.stream().filter(attendee -> !attendee.isKnown()).toList())
        .addObject("people", events.expected(new EventId(id)).stream().sorted(Comparator.comparing(Person::name)).toList())
        .addObject("changeable", changeable).addObject("problem", problem);
  }
}
