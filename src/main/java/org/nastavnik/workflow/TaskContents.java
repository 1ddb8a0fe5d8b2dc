package org.nastavnik.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What a task is about, as values for the fields of its form: the text to revise, the facts beside the decision, the
 * rows of a list, the options of a choice. Features implement it for their processes; the values reach the Tasklist and
 * the portal and are never stored as process variables.
 */
public interface TaskContents {

  /** Ids of the processes whose tasks this knows. */
  Set<String> processKeys();

  /** Values by form key (or {@code valuesKey}); strings, numbers, booleans, dates, lists and maps of them. */
  Map<String, Object> of(TaskRef task);

  /** The same for the form that starts a process; none unless a process asks something when it starts. */
  default Map<String, Object> ofStart(String processKey) {
    return Map.of();
  }
}
