package org.nastavnik.portal.processes;

import java.util.Map;

/**
 * Which instances are to go where.
 *
 * @param from id of the version of a diagram they run on
 * @param to id of the version they are to run on
 * @param chosen for steps that the engine does not find in the new diagram: the step to go on at
 * @param instance the only one to be moved, or null for all
 */
record Move(String from, String to, Map<String, String> chosen, String instance) {}
