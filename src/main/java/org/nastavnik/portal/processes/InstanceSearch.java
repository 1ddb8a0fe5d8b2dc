package org.nastavnik.portal.processes;

/**
 * Which instances of a process somebody wants to see.
 *
 * @param version of the diagram, or null for all
 * @param state null for those that run
 * @param step where they stand, or what those that are over went through; empty for any
 * @param words of what they are about; empty for anything
 * @param page counted from zero, which it is by itself
 */
record InstanceSearch(Integer version, State state, String step, String words, Integer page) {

  /** Running, held up by something that failed, over, or any. */
  enum State { RUNNING, FAILED, OVER, ALL }

  InstanceSearch {
    state = state == null ? State.RUNNING : state;
    step = step == null ? "" : step;
    words = words == null ? "" : words.strip();
    page = page == null ? 0 : Math.max(page, 0);
  }

  boolean isOfOpen() {
    return state == State.RUNNING || state == State.FAILED;
  }
}
