package org.nastavnik.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the passport promises against what was reached by a day, every number with its evidence. */
public record Progress(ProjectId project, LocalDate asOf, List<Requirement> requirements) {

  private static final String EVENTS = "event:";

  /**
   * One requirement of the passport.
   *
   * @param key {@code regulation}, {@code event:<kind>} or {@code contest}
   * @param base value when the project began
   * @param underWay how many more may still come to count without anything new being planned
   * @param coming what is still to come towards it, as far as it has a day
   */
  public record Requirement(String key, String name, int base, int target, int achieved, int underWay,
      List<ResultSource.Evidence> evidence, List<ResultSource.Coming> coming) {

    public Requirement(String key, String name, int base, int target, int achieved, int underWay,
        List<ResultSource.Evidence> evidence) {
      this(key, name, base, target, achieved, underWay, evidence, List.of());
    }

    /** Kind of the events it asks for; empty where it asks for something else. */
    public Optional<String> eventKind() {
      return key.startsWith(EVENTS) ? Optional.of(key.substring(EVENTS.length())) : Optional.empty();
    }

    public boolean met() {
      return achieved >= target;
    }

    /** How many are still to be reached. */
    public int missing() {
      return Math.max(0, target - achieved);
    }

    /** How many cannot be reached unless something new is planned. */
    public int outOfReach() {
      return Math.max(0, target - achieved - underWay);
    }
  }

  /** Whether the passport promises that and it was not reached yet. */
  public boolean isMissing(String key) {
    return requirements.stream().anyMatch(requirement -> requirement.key().equals(key) && !requirement.met());
  }

  public boolean met() {
    return requirements.stream().allMatch(Requirement::met);
  }

  public int missing() {
    return requirements.stream().mapToInt(Requirement::missing).sum();
  }

  /** How many events of a kind cannot be reached unless something new is planned. */
  public int outOfReach(String kind) {
    return requirements.stream().filter(requirement -> requirement.eventKind().filter(kind::equals).isPresent())
        .mapToInt(Requirement::outOfReach).sum();
  }

  public int outOfReach() {
    return requirements.stream().mapToInt(Requirement::outOfReach).sum();
  }
}
