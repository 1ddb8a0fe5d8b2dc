package org.nastavnik.event.page;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.nastavnik.event.EventId;
import org.nastavnik.event.Events;
import org.nastavnik.event.calendar.CalendarSubscriptions;
import org.nastavnik.event.calendar.SchoolCalendar;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.people.AccountStates;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The subscription to the calendar of events: its address is made, taken back, and read by calendar programs without a sign-in. */
@Controller
@ConditionalOnWebApplication
class CalendarController {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarSubscriptions subscriptions;
  private final Projects projects;
  private final Events events;
  private final Participants participants;
  private final People people;
  private final AccountStates accounts;
  private final SchoolClock clock;

  CalendarController(CalendarSubscriptions subscriptions, Projects projects, Events events, Participants participants, People people,
      AccountStates accounts, SchoolClock clock) {
    this.subscriptions = subscriptions;
    this.projects = projects;
    this.events = events;
    this.participants = participants;
    this.people = people;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/events/subscription")
  String show(Principal reader, Model model) {
    model.addAttribute("since", subscriptions.since(reader.getName()).map(at -> at.atZone(clock.getZone()).toLocalDate()).orElse(null));
    return "event/subscription";
  }

  @PostMapping("/events/subscription")
  String subscribe(Principal reader, RedirectAttributes flash) {
    String token = subscriptions.issue(reader.getName());
    flash.addFlashAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().path("/calendar/{token}/school.ics")
        .buildAndExpand(token).toUriString());
    return "redirect:/events/subscription";
  }

  @PostMapping("/events/subscription/revoke")
  String revoke(Principal reader, RedirectAttributes flash) {
    subscriptions.revoke(reader.getName());
    flash.addFlashAttribute("flash", Messages.text("events.subscription.revoked"));
    return "redirect:/events/subscription";
  }

  /** Who knows the address reads it; an account that is gone or shut reads nothing. */
  @GetMapping("/calendar/{token}/school.ics")
  ResponseEntity<String> calendar(@PathVariable String token) {
    return subscriptions.ownerOf(token).filter(owner -> accounts.of(owner).active()).flatMap(owner -> people.people(List.of(owner)).values().stream().findFirst())
        .map(owner -> ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noCache().cachePrivate()).body(calendarOf(owner)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private String calendarOf(Person owner) {
    Set<EventId> mine = participants.eventsOf(owner.userId());
    UriComponentsBuilder page = ServletUriComponentsBuilder.fromCurrentContextPath().path("/events/{id}");
    List<SchoolCalendar> calendars = projects.running().stream().filter(project -> takesPart(owner, project))
        .map(project -> new SchoolCalendar(project.name(), project.zone(), events.ofProject(project.id()), mine,
            id -> page.buildAndExpand(id).toUri()))
        .toList();
    String name = calendars.size() == 1 ? calendars.get(0).name() : Messages.text("portal.name");
    return SchoolCalendar.text(name, calendars, clock.instant());
  }

  /** Librarians see the projects of their branch, the staff of the central library all of them. */
  private static boolean takesPart(Person owner, Passport project) {
    return owner.branch() == null || project.branches().contains(owner.branch());
  }
}
