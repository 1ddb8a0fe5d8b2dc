package org.nastavnik.event.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nastavnik.event.Attendee;
import org.nastavnik.event.EventDetails;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.event.attendance.ReportFile;
import org.nastavnik.event.attendance.ReportPreview;
import org.nastavnik.event.attendance.ReportPreview.Column;
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

  AttendanceController(Events events) {
    this.events = events;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Authentication reader) {
    return page(id, reader, null);
  }

  @PostMapping
  ModelAndView takeReport(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Authentication actor, RedirectAttributes flash) {
    byte[] report = bytes(file);
    try {
      return taken(events.takeReport(new EventId(id), report), flash);
    } catch (InvalidInput refusal) {
      Optional<ReportPreview> preview = refusal.key().equals("event.report.noHeader") ? events.previewReport(ReportFile.text(report)) : Optional.empty();
      if (preview.isPresent()) {
        return page(id, actor, null).addObject("preview", preview.get()).addObject("said", Map.of()).addObject("problems", Map.of());
      }
      ModelAndView page = page(id, actor, refusal.getMessage());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  /** Somebody says which column of the report is which, by position. */
  @PostMapping("/columns")
  ModelAndView takeReport(@PathVariable UUID id, @RequestParam(defaultValue = "") String report, @RequestParam Map<String, String> sent,
      Authentication actor, RedirectAttributes flash) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      if (sent.getOrDefault(column.name(), "").matches("\\d{1,4}")) {
        positions.put(column, Integer.valueOf(sent.get(column.name())));
      }
    }
    try {
      return taken(events.takeReport(new EventId(id), report, positions), flash);
    } catch (InvalidInput refusal) {
      ReportPreview preview = events.previewReport(report).orElse(null);
      boolean ofColumn = Arrays.stream(Column.values()).anyMatch(column -> column.name().equals(refusal.field()));
      ModelAndView page = page(id, actor, ofColumn ? null : refusal.getMessage()).addObject("preview", preview).addObject("said", positions)
          .addObject("problems", ofColumn ? Map.of(refusal.field(), refusal.getMessage()) : Map.of());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  private static ModelAndView taken(boolean another, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", Messages.text(another ? "attendance.taken" : "attendance.same"));
    return new ModelAndView("redirect:/events/{id}/attendance");
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
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
      boolean again = events.attendance(new EventId(id)).stream().anyMatch(attendee -> person.equals(attendee.userId()));
      events.recognise(new EventId(id), row, person);
      flash.addFlashAttribute("flash", Messages.text(again ? "attendance.added" : "attendance.recognised"));
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
    List<Person> expected = events.expected(details.event());
    Map<String, String> names = expected.stream().collect(Collectors.toMap(Person::userId, Person::name));
    List<Present> present = attendees.stream().filter(Attendee::isKnown)
        .map(attendee -> new Present(names.getOrDefault(attendee.userId(), attendee.userId()), attendee.minutes()))
        .sorted(Comparator.comparing(Present::name)).toList();
    Set<String> recognised = attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).collect(Collectors.toSet());
    Map<Boolean, List<Person>> choice = expected.stream().sorted(Comparator.comparing(Person::name))
        .collect(Collectors.partitioningBy(person -> recognised.contains(person.userId())));
    boolean changeable = EventPages.isInCharge(reader, details) && details.event().heldAt() != null && details.event().acceptedAt() == null;
    return new ModelAndView("event/attendance").addObject("event", details.event()).addObject("present", present)
        .addObject("unknown", attendees.stream().filter(attendee -> !attendee.isKnown()).toList())
        .addObject("people", choice.get(false)).addObject("recognised", choice.get(true))
        .addObject("changeable", changeable).addObject("problem", problem);
  }
}
