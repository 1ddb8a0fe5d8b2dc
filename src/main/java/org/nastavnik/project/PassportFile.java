package org.nastavnik.project;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nastavnik.people.NewBranch;
import org.nastavnik.project.Passport.EventTarget;

/** A passport as its file gives it, checked: a project can be proposed from it. */
public record PassportFile(String code, String name, String goal, LocalDate starts, LocalDate ends, ZoneId zone,
    boolean regulationRequired, List<EventTarget> events, boolean contestRequired, List<String> partners,
    List<NewBranch> branches) {

  /**
   * Reads the YAML file and the table of branches it names.
   *
   * @throws org.nastavnik.workflow.InvalidInput with one message that lists all that is wrong, each with its line or key
   */
  public static PassportFile read(Path file) {
    return new PassportReader(file).read();
  }

  /** The same passport with its term, as long as before, moved so that it begins on {@code day}. */
  public PassportFile startingOn(LocalDate day) {
    return new PassportFile(code, name, goal, day, day.plusDays(ChronoUnit.DAYS.between(starts, ends)), zone,
        regulationRequired, events, contestRequired, partners, branches);
  }
}
