package org.nastavnik.project;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nastavnik.people.BranchId;

/**
 * A passport in one of its versions.
 *
 * @param ends last day of the term
 * @param zone where the dates and times of the project are meant
 * @param version counts from 1, one more with every approved change
 * @param coordinator user id of who opened the project
 */
public record Passport(ProjectId id, String code, String name, String goal, LocalDate starts, LocalDate ends, ZoneId zone,
    int version, boolean regulationRequired, List<EventTarget> events, boolean contestRequired, List<String> partners,
    List<BranchId> branches, String coordinator) {

  /** How many events of a kind the passport promises; {@code name} is what people call the kind. */
  @Embeddable
  public record EventTarget(String kind, String name, int target) {}

  /** The target for a kind of event, empty where the passport has none. */
  public Optional<EventTarget> eventTarget(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind)).findFirst();
  }
}
