package org.nastavnik.browser;

/** In the Camunda Tasklist, at a desk. */
class TasklistJourneyTests extends TaskJourneys {

  TasklistJourneyTests() {
    super(new TasklistFace(), Window.DESKTOP);
  }
}
