package org.nastavnik.portal.tasks;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.workflow.TaskHistory.Step;

/**
 * A line of a task's history.
 *
 * @param state name of the message that says what became of it
 * @param who name of the person, or null
 */
record PastStep(String state, String name, String who, String when, String decision, String comment) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  static List<PastStep> of(List<Step> steps, Map<String, String> names, ZoneId zone) {
    return steps.stream().map(step -> new PastStep(step.state().name().toLowerCase(Locale.ROOT), step.name(),
        step.who() == null ? null : names.getOrDefault(step.who(), step.who()),
        MOMENT.format(step.when().atZone(zone)), step.decision(), step.comment())).toList();
  }
}
