package org.nastavnik.simulation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nastavnik.project.ChosenProject;
import org.nastavnik.project.ProjectChoice;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clock of a demo and what can be done with it. */
@Controller
@Profile("demo")
@ConditionalOnWebApplication
class ClockController {

  private static final String BACK = "redirect:/admin/clock";
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** How far the clock is moved. */
  enum Step { DAY, WEEK, TIMER, DEADLINE }

  private final TimeMachine machine;
  private final RestOfProject rest;
  private final ChosenProject chosen;
  private final SchoolClock clock;

  ClockController(TimeMachine machine, RestOfProject rest, ChosenProject chosen, SchoolClock clock) {
    this.machine = machine;
    this.rest = rest;
    this.chosen = chosen;
    this.clock = clock;
  }

  @GetMapping("/admin/clock")
  String clock(Model model) {
    RestOfProject.View play = rest.view();
    Optional<ProjectChoice> project = chosen.choice();
    LocalDateTime now = local(clock.instant());
    LocalDateTime machineTime = local(clock.instant().minus(clock.ahead()));
    model.addAttribute("now", now);
    model.addAttribute("machineTime", machineTime);
    model.addAttribute("daysAhead", ChronoUnit.DAYS.between(machineTime.toLocalDate(), now.toLocalDate()));
    model.addAttribute("timer", local(machine.nextTimer()));
    model.addAttribute("deadline", local(machine.nextDeadline()));
    model.addAttribute("busy", machine.isUnderWay());
    model.addAttribute("journey", machine.last());
    model.addAttribute("play", play);
    model.addAttribute("project", project.orElse(null));
    model.addAttribute("canPlay", project.filter(choice -> rest.canPlay(choice.id())).isPresent());
    return "simulation/clock";
  }

  @PostMapping("/admin/clock")
  String move(@RequestParam Step step, @RequestParam(defaultValue = "false") boolean sure, Model model, RedirectAttributes flash) {
    model.addAttribute("step", step);
    try {
      Instant target = target(step);
      if (target == null) {
        throw InvalidInput.because("clock.refused.nothing");
      }
      return sure || !isFar(target) ? moved(target, flash) : question(target, model);
    } catch (InvalidInput refused) {
      flash.addFlashAttribute("refusal", refused.getMessage());
      return BACK;
    }
  }

  private String moved(Instant target, RedirectAttributes flash) {
    machine.moveTo(target);
    flash.addFlashAttribute("moved", true);
    return BACK;
  }

  private boolean isFar(Instant target) {
    return target.isAfter(later(Period.ofWeeks(1)));
  }

  /** The clock never goes back, so a long way is asked about once more. */
  private String question(Instant target, Model model) {
    machine.requireReachable(target);
    LocalDateTime now = local(clock.instant());
    model.addAttribute("now", now);
    model.addAttribute("target", local(target));
    model.addAttribute("days", ChronoUnit.DAYS.between(now.toLocalDate(), local(target).toLocalDate()));
    return "simulation/clock-sure";
  }

  private Instant target(Step step) {
    return switch (step) {
      case DAY -> later(Period.ofDays(1));
      case WEEK -> later(Period.ofWeeks(1));
      case TIMER -> machine.nextTimer();
      case DEADLINE -> machine.nextDeadline();
    };
  }

  private Instant later(Period by) {
    return clock.instant().atZone(clock.getZone()).plus(by).toInstant();
  }

  /** To the morning of a day. */
  @PostMapping("/admin/clock/day")
  String moveTo(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @RequestParam(defaultValue = "false") boolean sure, Model model, RedirectAttributes flash, HttpServletResponse response) {
    try {
      if (date == null) {
        throw InvalidInput.of("date", "clock.refused.noDate");
      }
      Instant target = date.atTime(MORNING).atZone(clock.getZone()).toInstant();
      model.addAttribute("date", date);
      return sure || !isFar(target) ? moved(target, flash) : question(target, model);
    } catch (InvalidInput refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("date", date);
      model.addAttribute("dateError", refused.getMessage());
      return clock(model);
    }
  }

  /** The clock runs to the end of the project and never goes back, so this is asked about once more too. */
  @PostMapping("/admin/clock/play")
  String play(@RequestParam(defaultValue = "false") boolean sure, Model model, RedirectAttributes flash) {
    try {
      ProjectId project = chosen.current().orElseThrow(() -> InvalidInput.because("play.refused.ended"));
      if (!sure && rest.canPlay(project)) {
        model.addAttribute("now", local(clock.instant()));
        model.addAttribute("project", chosen.choice().orElseThrow());
        return "simulation/play-sure";
      }
      rest.begin(project);
    } catch (InvalidInput refused) {
      flash.addFlashAttribute("refusal", refused.getMessage());
    }
    return BACK;
  }

  @PostMapping("/admin/clock/stop")
  String stop() {
    rest.stop();
    return BACK;
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
  }
}
