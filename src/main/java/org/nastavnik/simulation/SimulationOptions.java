package org.nastavnik.simulation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nastavnik.workflow.InvalidInput;

/**
 * What {@code simulate} was asked for.
 *
 * @param entries contest entries the librarians submit
 * @param jurors members of the jury
 * @param seed the same seed plays the same story
 * @param out directory for the documents, or null
 */
record SimulationOptions(Path passport, int entries, int jurors, long seed, Path out) {

  private static final Set<String> KNOWN = Set.of("passport", "entries", "jurors", "seed", "out");

  /** Reads {@code --name=value} arguments; others belong to Spring and are left alone only when they name its settings. */
  static SimulationOptions of(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (!argument.startsWith("--") || parts.length < 2) {
        throw InvalidInput.because("simulate.usage", argument);
      }
      given.put(parts[0].substring(2), parts[1]);
    }
    Set<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeIf(name -> KNOWN.contains(name) || name.startsWith("spring."));
    if (!unknown.isEmpty()) {
      throw InvalidInput.because("simulate.usage", "--" + unknown.iterator().next());
    }
    if (!given.containsKey("passport")) {
      throw InvalidInput.because("simulate.passportMissing");
    }
    return new SimulationOptions(Path.of(given.get("passport")), number(given, "entries", 40, 1),
        number(given, "jurors", 5, 1), Long.parseLong(given.getOrDefault("seed", "1")),
        given.containsKey("out") ? Path.of(given.get("out")) : null);
  }

  private static int number(Map<String, String> given, String name, int preset, int least) {
    String text = given.get(name);
    if (text == null) {
      return preset;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // answered below, like a number that is too small
    }
    throw InvalidInput.because("simulate.number", "--" + name, least);
  }
}
