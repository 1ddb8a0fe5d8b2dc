package org.nastavnik.project;

import java.time.LocalDate;
import java.util.List;

/** What a feature can say about requirements of the passport; implemented as a bean by the feature that owns the facts. */
public interface ResultSource {

  List<Result> results(ProjectId project);

  /**
   * @param requirement {@code regulation}, {@code event:<kind>} or {@code contest}
   * @param achieved how many count
   * @param underWay how many more may still come to count without anything new being planned
   * @param evidence one entry for each that counts
   * @param coming what is still to come towards it, as far as it has a day
   */
  record Result(String requirement, int achieved, int underWay, List<Evidence> evidence, List<Coming> coming) {

    public Result(String requirement, int achieved, int underWay, List<Evidence> evidence) {
      this(requirement, achieved, underWay, evidence, List.of());
    }
  }

  /** Something that counts: its id, what it is called, and the day from which it counts. */
  record Evidence(String subjectId, String title, LocalDate on) {}

  /**
   * Something on its way: its id, what is to happen, and the day that holds now.
   *
   * @param happened whether it took place and does not count yet
   */
  record Coming(String subjectId, String title, LocalDate on, boolean happened) {

    public Coming(String subjectId, String title, LocalDate on) {
      this(subjectId, title, on, false);
    }
  }
}
