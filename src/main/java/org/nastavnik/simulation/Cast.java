package org.nastavnik.simulation;

import org.nastavnik.project.ProjectId;

/** The people of one feature: writes into the script how they behave. */
interface Cast {

  void rehearse(Script script, Stage stage, SimulationOptions options);

  /** Notes what its people intend to do about a project that others have brought to where it stands. */
  default void takeOver(ProjectId project, Script script, Stage stage, SimulationOptions options) {}
}
