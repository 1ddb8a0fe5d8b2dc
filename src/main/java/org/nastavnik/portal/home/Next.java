package org.nastavnik.portal.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.ResultSource.Coming;
import org.nastavnik.project.Standing;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;

/**
 * An event or a deadline of the project that is still to come.
 *
 * @param what kind of event it is, or null where the title says it all
 * @param address of its page, or null
 * @param soon such as tomorrow, or null where the date says enough
 */
record Next(LocalDate on, String title, String what, String address, String soon) {

  private static final int SHOWN = 6;
  private static final int NEAR_DAYS = 14;

  /** The nearest first; the end of the term among them. Of what is no event, only contests have days to come. */
  static List<Next> of(Standing standing, SchoolClock clock) {
    if (standing == null || standing.ending() != null || !standing.inForce()) {
      return List.of();
    }
    LocalDate today = clock.today();
    Stream<Next> coming = standing.progress().requirements().stream().flatMap(requirement -> requirement.coming().stream()
        .map(one -> requirement.eventKind().isPresent() ? event(one, requirement, today) : deadline(one.on(), one.title(), "/contest", today)));
    Stream<Next> end = Stream.of(deadline(standing.ends(), Messages.text("home.next.termEnds"), null, today));
    return Stream.concat(coming, end).filter(next -> !next.on().isBefore(today)).sorted(Comparator.comparing(Next::on))
        .limit(SHOWN).toList();
  }

  private static Next event(Coming event, Requirement requirement, LocalDate today) {
    String kind = event.title().equals(requirement.name()) ? null : requirement.name();
    return new Next(event.on(), event.title(), kind, "/events/" + event.subjectId(), soon(event.on(), today));
  }

  private static Next deadline(LocalDate day, String title, String address, LocalDate today) {
    return new Next(day, title, null, address, soon(day, today));
  }

  private static String soon(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return Messages.text("home.next.today");
    }
    if (days == 1) {
      return Messages.text("tasks.due.tomorrow");
    }
    return days > 1 && days <= NEAR_DAYS ? Messages.text("tasks.due.soon", days) : null;
  }
}
