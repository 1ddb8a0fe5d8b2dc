package org.nastavnik.portal.tasks;

import java.util.HashMap;
import java.util.Map;

/**
 * A form on its way: not handed in yet, or refused.
 *
 * @param typed values by form key
 * @param problems what is wrong, by name of the field; under the empty name, with all of it
 */
record Entry(Map<String, Object> typed, Map<String, String> problems) {

  static final Entry NONE = new Entry(Map.of(), Map.of());

  /** All that is known: what was typed goes before what the task brings. */
  Map<String, Object> over(Map<String, Object> contents) {
    Map<String, Object> all = new HashMap<>(contents);
    all.putAll(typed);
    return all;
  }
}
