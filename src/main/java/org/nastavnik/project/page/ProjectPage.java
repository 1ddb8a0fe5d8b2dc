package org.nastavnik.project.page;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.project.ChangeAsked;
import org.nastavnik.project.Course;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.Standing;

/**
 * What the page of a project shows.
 *
 * @param outlook null once the project is over, and while its passport is not in force or nothing is planned yet
 * @param late for those in charge
 * @param ahead what is being worked on and not late, for those in charge
 * @param asked what change of the passport waits, for those in charge; or null
 * @param asker name of who asked for it
 * @param steps how many finished steps the forecast stands on
 */
record ProjectPage(Course course, List<Target> targets, Forecast.Outlook outlook, int steps, int eventsOver, Gantt gantt,
    List<PlanLine> plan, LocalDate today, LateWork late, List<LateWork.Row> ahead, ChangeAsked asked, String asker) {

  /**
   * @param planned how many are planned or on their way
   * @param chance in percent, null where there is no forecast
   */
  record Target(Requirement requirement, int planned, Integer chance) {}

  /** @param state as in the chart */
  record PlanLine(String name, String kind, String responsible, LocalDate planned, LocalDate now, long slip, String state, String address) {}

  /** Whether an event took place and does not count yet. */
  public boolean hasHeld() {
    return plan.stream().anyMatch(line -> "held".equals(line.state()));
  }

  public Standing standing() {
    return course.standing();
  }

  /** Whether all promised events are planned, and not one more: each that is not held has to be made up for. */
  public boolean hasNoSpare() {
    List<Target> open = targets.stream().filter(target -> target.requirement().eventKind().isPresent() && !target.requirement().met()).toList();
    return toPlan() == 0 && open.stream().anyMatch(target -> target.planned() <= target.requirement().missing());
  }

  /** How many events would have to be planned before everything promised can be reached. */
  public int toPlan() {
    return standing().progress().outOfReach();
  }
}
