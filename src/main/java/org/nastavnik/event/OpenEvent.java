package org.nastavnik.event;

/**
 * An event about which somebody can do something now.
 *
 * @param registered whether the person registered for it
 */
record OpenEvent(Event event, boolean registered) {}
