package org.nastavnik.event.page;

import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import org.nastavnik.event.EventState;
import org.nastavnik.event.EventView;
import org.nastavnik.event.Events;
import org.nastavnik.event.RegistrationTerms;
import org.nastavnik.event.attendance.AttendanceBook;
import org.nastavnik.event.participant.Participants;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The events of the chosen project, as a list and as a calendar. */
@Controller
@ConditionalOnWebApplication
class EventsController {

  private final ChosenProject project;
  private final Events events;
  private final Participants participants;
  private final AttendanceBook attendance;
  private final RegistrationTerms terms;
  private final SchoolClock clock;

  EventsController(ChosenProject project, Events events, Participants participants, AttendanceBook attendance,
      RegistrationTerms terms, SchoolClock clock) {
    this.project = project;
    this.events = events;
    this.participants = participants;
    this.attendance = attendance;
    this.terms = terms;
    this.clock = clock;
  }

  @GetMapping("/events")
  String list(@RequestParam(required = false) String kind, @RequestParam(required = false) String state, Principal reader, Model model) {
    List<EventView> all = prepare(EventList.Filter.of(kind, state), reader, model);
    model.addAttribute("opensBy", terms.opensBy(all));
    model.addAttribute("announced", all.stream().anyMatch(event -> event.announced() && event.cancelledAt() == null));
    return "event/list";
  }

  /** @param month such as {@code 2022-05}, this month where it is unreadable, the month of the next event where it is missing */
  @GetMapping("/events/month")
  String month(@RequestParam(required = false) String month, @RequestParam(required = false) String kind,
      @RequestParam(required = false) String state, Principal reader, Model model) {
    EventList.Filter filter = EventList.Filter.of(kind, state);
    List<EventView> all = prepare(filter, reader, model);
    List<EventView> wanted = all.stream().filter(filter::fits).toList();
    YearMonth shown = month == null ? YearMonth.from(EventMonth.worthSeeing(wanted, clock.today())) : EventMonth.read(month, clock.today());
    model.addAttribute("month", EventMonth.of(shown, clock.today(), wanted));
    return "event/month";
  }

  private List<EventView> prepare(EventList.Filter filter, Principal reader, Model model) {
    List<EventView> all = project.current().map(events::ofProject).orElse(List.of());
    model.addAttribute("list", EventList.of(all, filter, clock.today(), reader.getName(), participants.eventsOf(reader.getName()), attendance.minutesOf(reader.getName())));
    model.addAttribute("filter", filter);
    model.addAttribute("states", EventState.values());
    return all;
  }
}
