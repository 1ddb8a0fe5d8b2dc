package org.nastavnik.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** How people behave, task by task; where nothing is said they fill the form and say yes a day later. */
class Script {

  private final Map<String, Consumer<Scene>> parts = new HashMap<>();
  private final Map<String, ToIntFunction<String>> pauses = new HashMap<>();
  private final Set<String> once = new HashSet<>();

  /** What somebody does with the form of that task. */
  void when(String taskKey, Consumer<Scene> part) {
    parts.put(taskKey, part);
  }

  /** Working days somebody takes until doing that task, by user id. */
  void pause(String taskKey, ToIntFunction<String> workingDays) {
    pauses.put(taskKey, workingDays);
  }

  /** True the first time it is asked for that name. */
  boolean first(String name) {
    return once.add(name);
  }

  Consumer<Scene> part(String taskKey) {
    return parts.getOrDefault(taskKey, scene -> { });
  }

  int pause(String taskKey, String userId) {
    return pauses.getOrDefault(taskKey, anybody -> 1).applyAsInt(userId);
  }
}
