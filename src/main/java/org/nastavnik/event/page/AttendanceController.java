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
import org.nastavnik.event.Presence;
import org.nastavnik.event.attendance.ReportFile;
import org.nastavnik.event.attendance.ReportPreview;
import org.nastavnik.event.attendance.ReportPreview.Column;
import org.nastavnik.people.Person;
import org.nastavnik.people.Reader;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.OwedTasks;
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
  private final OwedTasks owed;

  AttendanceController(Events events, OwedTasks owed) {
    this.events = events;
    this.owed = owed;
  }

  /** @param row the name the reader wants to say something about, the first one where it is missing or gone */
  @GetMapping
  ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) UUID row, Authentication reader) {
    return page(id, row, reader, null);
  }

  @PostMapping
  ModelAndView takeReport(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Authentication actor, RedirectAttributes flash) {
    byte[] report = bytes(file);
    try {
      return taken(events.takeReport(new EventId(id), report), flash);
    } catch (InvalidInput refusal) {
      Optional<ReportPreview> preview = refusal.key().equals("event.report.noHeader") ? events.previewReport(ReportFile.text(report)) : Optional.empty();
      if (preview.isPresent()) {
        return page(id, null, actor, null).addObject("preview", preview.get()).addObject("said", Map.of()).addObject("problems", Map.of());
      }
      ModelAndView page = page(id, null, actor, refusal.getMessage());
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
      ModelAndView page = page(id, null, actor, ofColumn ? null : refusal.getMessage()).addObject("preview", preview).addObject("said", positions)
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
      List<Attendee> before = events.attendance(new EventId(id));
      boolean again = before.stream().anyMatch(attendee -> person.equals(attendee.userId()));
      events.recognise(new EventId(id), row, person);
      flash.addFlashAttribute("flash", Messages.text(again ? "attendance.added" : "attendance.recognised"));
      after(row, before).ifPresent(next -> flash.addAttribute("row", next));
      return new ModelAndView("redirect:/events/{id}/attendance");
    } catch (InvalidInput refusal) {
      ModelAndView page = page(id, row, actor, null).addObject("refusal", refusal.getMessage());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  /** Whether the reader still has the task to record who was there. */
  private boolean hasTask(Reader reader, UUID id) {
    return owed.about(id.toString(), reader.userId(), reader.roles(), false).stream()
        .anyMatch(task -> task.key().equals("RecordAttendance") && reader.is(task.owner()));
  }

  /** The next name that nobody has recognised. */
  private static Optional<UUID> after(UUID row, List<Attendee> attendees) {
    List<UUID> unknown = attendees.stream().filter(attendee -> !attendee.isKnown()).map(Attendee::id).toList();
    return unknown.stream().skip(unknown.indexOf(row) + 1L).findFirst();
  }

  /** Somebody who was there, by name. */
  record Present(String name, int minutes) {}

  /**
   * Of the names that nobody has recognised one at a time is asked about, as each asks with the list of everybody.
   *
   * @param row the one to ask about, or null for the first
   */
  private ModelAndView page(UUID id, UUID row, Authentication authentication, String problem) {
    Reader reader = Reader.of(authentication);
    EventDetails details = events.details(new EventId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!reader.isStaff()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Presence presence = events.presence(details.event());
    List<Attendee> attendees = presence.attendees();
    Map<String, String> names = presence.expected().stream().collect(Collectors.toMap(Person::userId, Person::name));
    List<Present> present = attendees.stream().filter(Attendee::isKnown)
        .map(attendee -> new Present(names.getOrDefault(attendee.userId(), attendee.userId()), attendee.minutes()))
        .sorted(Comparator.comparing(Present::name)).toList();
    Set<String> recognised = attendees.stream().filter(Attendee::isKnown).map(Attendee::userId).collect(Collectors.toSet());
    Map<String, List<Person>> choice = presence.expected().stream().sorted(Comparator.comparing(Person::name)).collect(Collectors.groupingBy(
        person -> recognised.contains(person.userId()) ? "recognised" : presence.registered().contains(person.userId()) ? "registered" : "others"));
    List<Attendee> unknown = attendees.stream().filter(attendee -> !attendee.isKnown()).toList();
    UUID asked = unknown.stream().map(Attendee::id).filter(one -> one.equals(row)).findFirst()
        .orElse(unknown.isEmpty() ? null : unknown.get(0).id());
    boolean changeable = EventPages.isInCharge(reader, details) && details.event().heldAt() != null && details.event().acceptedAt() == null;
    return new ModelAndView("event/attendance").addObject("event", details.event()).addObject("present", present)
        .addObject("unknown", unknown).addObject("asked", asked).addObject("choice", choice).addObject("names", names)
        .addObject("registered", presence.registered().size()).addObject("changeable", changeable)
        .addObject("toFinish", changeable && hasTask(reader, id)).addObject("problem", problem);
  }
}
