package org.nastavnik.simulation;

/** The people of one feature: writes into the script how they behave. */
interface Cast {

  void rehearse(Script script, Stage stage, SimulationOptions options);
}
